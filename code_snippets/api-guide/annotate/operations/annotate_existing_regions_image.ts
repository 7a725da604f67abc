import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {
          input_id: 'kitchen',
          data: {
            regions: [
              {
                id: 'kitchen-bowl-region',
                data: {concepts: [{id: 'fruit-bowl', value: 1}]},
              },
            ],
          },
        },
      ],
    },
  },
  after: {
    created: [
      {
        input_id: 'kitchen',
        data: {
          regions: [
            {
              id: 'kitchen-bowl-region',
              region_info: {
                bounding_box: {
                  top_row: 0.52,
                  left_col: 0.4,
                  bottom_row: 0.74,
                  right_col: 0.66,
                },
              },
              data: {concepts: [{id: 'fruit-bowl', value: 1}]},
            },
          ],
        },
      },
    ],
  },
  output: ['on kitchen'],
} satisfies OperationExpectation;
