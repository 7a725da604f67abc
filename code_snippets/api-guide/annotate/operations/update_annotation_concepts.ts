import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      action: 'merge',
      annotations: [
        {
          input_id: 'park',
          id: 'park-concepts',
          data: {
            concepts: [
              {id: 'dog', value: 1},
              {id: 'cat', value: 0},
            ],
          },
        },
      ],
    },
  },
  after: {
    updated: [
      {
        input_id: 'park',
        id: 'park-concepts',
        data: {
          concepts: [
            {id: 'park', value: 1},
            {id: 'tree', value: 1},
            {id: 'cat', value: 0},
            {id: 'dog', value: 1},
          ],
        },
      },
    ],
  },
  output: ['park: 1', 'tree: 1', 'cat: 0', 'dog: 1'],
} satisfies OperationExpectation;
