import type {Expectation} from '../../../../code_snippets/expectation.ts';

export default {
  request: {
    method: 'POST',
    path: '/v1/notes',
    body: {title: 'Water the plants', tags: ['home']},
  },
  after: {created: [{title: 'Water the plants', tags: ['home']}]},
  output: ['Water the plants'],
} satisfies Expectation;
