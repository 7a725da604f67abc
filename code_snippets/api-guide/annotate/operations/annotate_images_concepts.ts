import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    body: {
      annotations: [
        {input_id: 'park', data: {concepts: [{id: 'outdoors', value: 1}]}},
        {input_id: 'street', data: {concepts: [{id: 'outdoors', value: 1}]}},
      ],
    },
  },
  after: {
    created: [
      {input_id: 'park', data: {concepts: [{id: 'outdoors', value: 1}]}},
      {input_id: 'street', data: {concepts: [{id: 'outdoors', value: 1}]}},
    ],
  },
  output: ['on park', 'on street'],
} satisfies OperationExpectation;
