import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      action: 'overwrite',
      annotations: [
        {
          input_id: 'desk',
          id: 'desk-laptop',
          data: {
            regions: [
              {
                id: 'desk-laptop-region',
                region_info: {
                  bounding_box: {
                    top_row: 0.3,
                    left_col: 0.34,
                    bottom_row: 0.72,
                    right_col: 0.7,
                  },
                },
                data: {concepts: [{id: 'laptop', value: 1}]},
              },
            ],
          },
        },
      ],
    },
  },
  after: {
    updated: [
      {
        input_id: 'desk',
        id: 'desk-laptop',
        data: {
          regions: [
            {
              id: 'desk-laptop-region',
              region_info: {
                bounding_box: {
                  top_row: 0.3,
                  left_col: 0.34,
                  bottom_row: 0.72,
                  right_col: 0.7,
                },
              },
              data: {concepts: [{id: 'laptop', value: 1}]},
            },
          ],
        },
      },
    ],
  },
  output: ['top 0.3, left 0.34, bottom 0.72, right 0.7'],
} satisfies OperationExpectation;
