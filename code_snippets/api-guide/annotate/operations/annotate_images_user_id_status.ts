import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {
          input_id: 'market',
          user_id: 'collaborator-a',
          status: {code: 24151},
          data: {concepts: [{id: 'market-stall', value: 1}]},
        },
      ],
    },
  },
  after: {
    created: [
      {
        input_id: 'market',
        worker: {user: {id: 'collaborator-a'}},
        status: {code: 24151},
        data: {concepts: [{id: 'market-stall', value: 1}]},
      },
    ],
  },
  output: ['for collaborator-a: 24151'],
} satisfies OperationExpectation;
