import type {ApiDefinition, Verdict} from '../../../sandbox/core/definition.ts';

/** The notes API: made up, small, and like the annotation API in nothing. */
const notesApi: ApiDefinition = {
  id: 'notes-api',
  name: 'notes API',
  origin: 'https://notes.example',
  operator: 'Notes Inc.',
  fields: [],
  key: {
    placeholder: 'YOUR_TOKEN_HERE',
    whenMissing: 'Enter a token.',
    authorization: (key) => `Bearer ${key}`,
  },
  users: [{key: 'ada-token', label: 'ada'}],
  snippets: {
    folder: 'tests/second-api/snippets',
    languages: ['typescript', 'curl'],
    recordings: 'tests/second-api/recordings',
  },
  probe: () => '/v1/notes',
  judge,
  foreignAnswer: 'the answer has neither notes nor an error',
  loadImplementation: async () =>
    (await import('./implementation.ts')).implementation,
};

export default notesApi;

function judge(body: unknown, httpStatus: number): Verdict | undefined {
  const {notes, error} = (body ?? {}) as {
    notes?: unknown;
    error?: {message?: unknown};
  };
  if (Array.isArray(notes)) {
    return {ok: true};
  }
  return error === undefined
    ? undefined
    : {
        ok: false,
        refusesKey: httpStatus === 401,
        message: String(error.message),
      };
}
