import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {
          input_id: 'park',
          data: {
            regions: [
              {
                region_info: {
                  polygon: {
                    points: [
                      {row: 0.62, col: 0.3},
                      {row: 0.58, col: 0.48},
                      {row: 0.64, col: 0.66},
                      {row: 0.78, col: 0.7},
                      {row: 0.84, col: 0.48},
                      {row: 0.76, col: 0.28},
                    ],
                  },
                },
                data: {concepts: [{id: 'pond', value: 1}]},
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
        input_id: 'park',
        data: {
          regions: [
            {
              region_info: {
                polygon: {
                  points: [
                    {row: 0.62, col: 0.3},
                    {row: 0.58, col: 0.48},
                    {row: 0.64, col: 0.66},
                    {row: 0.78, col: 0.7},
                    {row: 0.84, col: 0.48},
                    {row: 0.76, col: 0.28},
                  ],
                },
              },
              data: {concepts: [{id: 'pond', value: 1}]},
            },
          ],
        },
      },
    ],
  },
  output: ['on park'],
} satisfies OperationExpectation;
