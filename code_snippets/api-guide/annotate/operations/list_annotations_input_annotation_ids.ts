import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'GET',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    query: {
      input_ids: ['park', 'street'],
      ids: ['park-concepts', 'street-car'],
    },
  },
  after: {},
  output: [
    'street-car (street): car 1',
    'park-concepts (park): park 1, tree 1, cat 1',
  ],
} satisfies OperationExpectation;
