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
              {
                annotation: {
                  data: {
                    regions: [{data: {concepts: [{id: 'kettle', value: 1}]}}],
                  },
                },
              },
            ],
          },
        },
      ],
    },
  },
  after: {},
  output: ['kitchen-kettle (kitchen)', 'kitchen-duplicate (kitchen)'],
} satisfies OperationExpectation;
