import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {input_id: 'harbor', data: {concepts: [{id: 'car', value: 0}]}},
      ],
    },
  },
  after: {
    created: [{input_id: 'harbor', data: {concepts: [{id: 'car', value: 0}]}}],
  },
  output: ['on harbor'],
} satisfies OperationExpectation;
