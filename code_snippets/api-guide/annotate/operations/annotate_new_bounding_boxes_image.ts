import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {
          input_id: 'street',
          data: {
            regions: [
              {
                region_info: {
                  bounding_box: {
                    top_row: 0.36,
                    left_col: 0.5,
                    bottom_row: 0.78,
                    right_col: 0.92,
                  },
                },
                data: {concepts: [{id: 'bus', value: 1}]},
              },
            ],
          },
        },
        {
          input_id: 'street',
          data: {
            regions: [
              {
                region_info: {
                  bounding_box: {
                    top_row: 0.1,
                    left_col: 0.4,
                    bottom_row: 0.52,
                    right_col: 0.46,
                  },
                },
                data: {concepts: [{id: 'traffic-light', value: 1}]},
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
        input_id: 'street',
        data: {
          regions: [
            {
              region_info: {
                bounding_box: {
                  top_row: 0.36,
                  left_col: 0.5,
                  bottom_row: 0.78,
                  right_col: 0.92,
                },
              },
              data: {concepts: [{id: 'bus', value: 1}]},
            },
          ],
        },
      },
      {
        input_id: 'street',
        data: {
          regions: [
            {
              region_info: {
                bounding_box: {
                  top_row: 0.1,
                  left_col: 0.4,
                  bottom_row: 0.52,
                  right_col: 0.46,
                },
              },
              data: {concepts: [{id: 'traffic-light', value: 1}]},
            },
          ],
        },
      },
    ],
  },
  output: ['on street', 'on street'],
} satisfies OperationExpectation;
