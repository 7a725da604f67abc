import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'PATCH',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs',
    body: {
      action: 'merge',
      inputs: [{id: 'harbor', data: {metadata: {source: 'archive'}}}],
    },
  },
  after: {
    updated: [
      {
        input_id: 'harbor',
        id: 'harbor-input',
        data: {
          concepts: [{id: 'illustration', value: 1}],
          metadata: {source: 'archive'},
        },
      },
    ],
  },
  output: ['harbor: source archive'],
} satisfies OperationExpectation;
