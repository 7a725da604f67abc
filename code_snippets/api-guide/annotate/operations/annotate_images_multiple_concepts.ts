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
            concepts: [
              {id: 'indoors', value: 1},
              {id: 'food', value: 1},
              {id: 'person', value: 0},
            ],
          },
        },
        {
          input_id: 'harbor',
          data: {
            concepts: [
              {id: 'outdoors', value: 1},
              {id: 'boat', value: 1},
              {id: 'person', value: 0},
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
          concepts: [
            {id: 'indoors', value: 1},
            {id: 'food', value: 1},
            {id: 'person', value: 0},
          ],
        },
      },
      {
        input_id: 'harbor',
        data: {
          concepts: [
            {id: 'outdoors', value: 1},
            {id: 'boat', value: 1},
            {id: 'person', value: 0},
          ],
        },
      },
    ],
  },
  output: ['on kitchen', 'on harbor'],
} satisfies OperationExpectation;
