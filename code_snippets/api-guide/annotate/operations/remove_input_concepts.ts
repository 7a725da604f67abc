import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs',
    body: {
      action: 'remove',
      inputs: [
        {id: 'desk', data: {concepts: [{id: 'illustration', value: 1}]}},
      ],
    },
  },
  after: {
    updated: [{input_id: 'desk', id: 'desk-input', data: {concepts: []}}],
  },
  output: ['desk: 0 concepts'],
} satisfies OperationExpectation;
