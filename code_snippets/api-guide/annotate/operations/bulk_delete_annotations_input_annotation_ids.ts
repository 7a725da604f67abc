import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'DELETE',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      input_ids: ['market', 'kitchen'],
      ids: ['market-duplicate', 'kitchen-duplicate'],
    },
  },
  after: {
    deleted: [
      {input_id: 'market', id: 'market-duplicate'},
      {input_id: 'kitchen', id: 'kitchen-duplicate'},
    ],
  },
  output: ['Deleted market-duplicate, kitchen-duplicate'],
} satisfies OperationExpectation;
