import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations/searches',
    body: {
      searches: [
        {
          query: {
            filters: [
              {annotation: {user_id: 'collaborator-b', status: {code: 24151}}},
            ],
          },
        },
      ],
      pagination: {page: 1, per_page: 100},
    },
  },
  after: {},
  output: ['park-duck (park)', 'market-scale (market)'],
} satisfies OperationExpectation;
