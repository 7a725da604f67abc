import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      action: 'merge',
      annotations: [
        {input_id: 'harbor', id: 'harbor-boat', status: {code: 24150}},
      ],
    },
  },
  after: {
    updated: [{input_id: 'harbor', id: 'harbor-boat', status: {code: 24150}}],
  },
  output: ['harbor-boat: 24150'],
} satisfies OperationExpectation;
