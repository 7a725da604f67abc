import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'DELETE',
    path: '/v2/users/{user_id}/apps/{app_id}/inputs/bookshelf',
  },
  after: {
    deleted: [
      {input_id: 'bookshelf', id: 'bookshelf-input'},
      {input_id: 'bookshelf', id: 'bookshelf-concepts'},
      {input_id: 'bookshelf', id: 'bookshelf-globe'},
      {input_id: 'bookshelf', id: 'bookshelf-cat'},
      {input_id: 'bookshelf', id: 'bookshelf-plant'},
      {input_id: 'bookshelf', id: 'bookshelf-books'},
      {input_id: 'bookshelf', id: 'bookshelf-clock'},
      {input_id: 'bookshelf', id: 'bookshelf-cat-detected'},
      {input_id: 'bookshelf', id: 'bookshelf-globe-detected'},
    ],
  },
  output: ['Deleted bookshelf'],
} satisfies OperationExpectation;
