import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {input_id: 'harbor', data: {concepts: [{id: 'boat', value: 1}]}},
      ],
    },
  },
  after: {
    created: [{input_id: 'harbor', data: {concepts: [{id: 'boat', value: 1}]}}],
  },
  output: ['on harbor'],
} satisfies OperationExpectation;
