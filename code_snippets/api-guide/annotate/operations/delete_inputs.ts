import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'DELETE',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs',
    body: {ids: ['market', 'kitchen']},
  },
  after: {
    deleted: [
      {input_id: 'market', id: 'market-input'},
      {input_id: 'market', id: 'market-concepts'},
      {input_id: 'market', id: 'market-stall'},
      {input_id: 'market', id: 'market-duplicate'},
      {input_id: 'market', id: 'market-mislabeled'},
      {input_id: 'market', id: 'market-oranges'},
      {input_id: 'market', id: 'market-scale'},
      {input_id: 'market', id: 'market-stall-detected'},
      {input_id: 'market', id: 'market-scale-detected'},
      {input_id: 'kitchen', id: 'kitchen-input'},
      {input_id: 'kitchen', id: 'kitchen-concepts'},
      {input_id: 'kitchen', id: 'kitchen-kettle'},
      {input_id: 'kitchen', id: 'kitchen-duplicate'},
      {input_id: 'kitchen', id: 'kitchen-bread'},
      {input_id: 'kitchen', id: 'kitchen-bowl-detected'},
      {input_id: 'kitchen', id: 'kitchen-window-detected'},
    ],
  },
  output: ['Deleted market, kitchen'],
} satisfies OperationExpectation;
