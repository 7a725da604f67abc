import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'GET',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    query: {user_ids: ['collaborator-a'], list_all_annotations: true},
  },
  after: {},
  output: [
    'street-crossing (street): crossing 1',
    'park-dog (park): dog 1',
    'desk-lamp (desk): lamp 1',
    'kitchen-concepts (kitchen): kitchen 1, window 1, oven 0',
    'harbor-lighthouse (harbor): lighthouse 1',
    'harbor-concepts (harbor): harbor 1, lighthouse 1, fog 0',
    'market-oranges (market): orange 1',
    'bookshelf-globe (bookshelf): globe 1',
  ],
} satisfies OperationExpectation;
