import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'GET',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    query: {per_page: 10},
  },
  after: {},
  output: [
    'street-input (street): illustration 1',
    'street-concepts (street): street 1, car 1, bus 1, snow 0',
    'street-car (street): car 1',
    'street-crossing (street): crossing 1',
    'street-tree (street): tree 1',
    'street-person (street): person 1',
    'park-input (park): illustration 1',
    'park-concepts (park): park 1, tree 1, cat 1',
    'park-dog (park): dog 1',
    'park-bench (park): bench 1',
  ],
} satisfies OperationExpectation;
