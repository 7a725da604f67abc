import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      action: 'merge',
      annotations: [
        {
          input_id: 'street',
          id: 'street-car',
          data: {
            regions: [
              {
                id: 'street-car-region',
                data: {concepts: [{id: 'taxi', value: 1}]},
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
        input_id: 'street',
        id: 'street-car',
        data: {
          regions: [
            {
              id: 'street-car-region',
              region_info: {
                bounding_box: {
                  top_row: 0.56,
                  left_col: 0.08,
                  bottom_row: 0.78,
                  right_col: 0.38,
                },
              },
              data: {
                concepts: [
                  {id: 'car', value: 1},
                  {id: 'taxi', value: 1},
                ],
              },
            },
          ],
        },
      },
    ],
  },
  output: ['car: 1', 'taxi: 1'],
} satisfies OperationExpectation;
