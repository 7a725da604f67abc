import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'GET',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations/workers',
  },
  after: {},
  output: [
    'user sandbox-owner',
    'user collaborator-a',
    'user collaborator-b',
    'model version sandbox-detector-v1',
  ],
} satisfies OperationExpectation;
