import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs',
    body: {
      action: 'merge',
      inputs: [
        {
          id: 'kitchen',
          data: {
            concepts: [
              {id: 'indoors', value: 1},
              {id: 'night', value: 0},
            ],
          },
        },
      ],
    },
  },
  after: {
    updated: [
      {
        input_id: 'kitchen',
        id: 'kitchen-input',
        data: {
          concepts: [
            {id: 'illustration', value: 1},
            {id: 'indoors', value: 1},
            {id: 'night', value: 0},
          ],
        },
      },
    ],
  },
  output: ['illustration: 1', 'indoors: 1', 'night: 0'],
} satisfies OperationExpectation;
