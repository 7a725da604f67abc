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
              {annotation: {data: {concepts: [{id: 'car', value: 1}]}}},
            ],
          },
        },
      ],
    },
  },
  after: {},
  output: ['street-concepts (street)', 'street-car (street)'],
} satisfies OperationExpectation;
