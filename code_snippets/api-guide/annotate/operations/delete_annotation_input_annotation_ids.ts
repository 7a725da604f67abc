import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'DELETE',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs/market/annotations/market-mislabeled',
  },
  after: {deleted: [{input_id: 'market', id: 'market-mislabeled'}]},
  output: ['Deleted market-mislabeled'],
} satisfies OperationExpectation;
