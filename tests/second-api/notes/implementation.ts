import {ApiError} from '../../../sandbox/core/errors.ts';
import type {ApiImplementation} from '../../../sandbox/core/implementation.ts';
import {calls} from './calls.ts';
import type {NotesContext} from './calls.ts';
import {addNote, Notes} from './store.ts';
import type {NotesSample} from './store.ts';
import {Transaction} from '../../../sandbox/core/store/transaction.ts';

const users = [{id: 'ada', token: 'ada-token'}];

/** The notes API, as the sandbox answers it. Its codes are those of HTTP. */
export const implementation: ApiImplementation<Notes, NotesSample> = {
  calls,
  statuses: {
    table: {
      200: ['ok', 200, 'Done'],
      400: ['invalid', 400, 'Invalid request'],
      401: ['no_token', 401, 'No valid token'],
      403: ['forbidden', 403, 'Not allowed'],
      404: ['not_found', 404, 'Not found'],
      405: ['wrong_method', 405, 'Method not allowed'],
      413: ['too_large', 413, 'Request too large'],
      429: ['too_many', 429, 'Too many requests'],
      503: ['unavailable', 503, 'Not available'],
      500: ['broken', 500, 'Internal failure'],
    },
    success: 200,
    faults: {
      unreadable: 400,
      invalid: 400,
      notFound: 404,
      methodNotAllowed: 405,
      forbidden: 403,
      tooLarge: 413,
      unknownCall: 404,
      unknownKey: 401,
      throttled: 429,
      overBounds: 400,
      unavailable: 503,
      internal: 500,
    },
  },
  limits: {bodyBytes: 10_000, batch: 1, depth: 8},
  freeJson: new Set(),
  envelope: {
    codeOf: () => 200,
    wrap: (answer) => answer,
    fail: ({code, details}, request) => ({
      error: {type: `http-${code}`, message: details, request},
    }),
    done: () => ({}),
  },
  rest: {examplePath: '/v1/notes'},
  sample: {
    users,
    notes: [
      {owner: 'ada', note: {id: 'milk', title: 'Buy milk', tags: ['shop']}},
      {owner: 'ada', note: {id: 'call', title: 'Call Bob', tags: []}},
    ],
  },
  emptySample: {users, notes: []},
  createStore: (sample) => new Notes(sample),
  createTransaction: () => new Transaction(),
  loadSample: (store, transaction, sample) =>
    sample.notes.forEach(({owner, note}) =>
      addNote(store, transaction, owner, note),
    ),
  authenticate({users: known}, authorization) {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    const user = known.get(token ?? '');
    if (user === undefined) {
      throw new ApiError(401, 'Send "Authorization: Bearer <your token>".');
    }
    return user;
  },
  refuseReset: () => undefined,
  openContext: (notes, context): NotesContext =>
    Object.assign(context, {notes}),
};
