import {fileURLToPath} from 'node:url';
import {createSandbox} from '../../../sandbox/core/index.ts';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {TestedApi} from '../../snippets/tested-api.ts';
import {implementation} from './implementation.ts';
import definition from './index.ts';

/** The notes API, as the tests of its snippets know it. */
export const testedNotes: TestedApi = {
  definition,
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  sources: ['tests/second-api'],
  createSandbox: (options) =>
    createSandbox(implementation, {
      ...options,
      sample: implementation.sample,
    }),
  state: {
    async read(sandbox, {authorization}) {
      const url = new URL('/v1/notes', definition.origin);
      const response = await sandbox.fetch(
        new Request(url, {headers: {authorization}}),
      );
      return ((await response.json()) as {notes: JsonObject[]}).notes;
    },
    pathOf: ({id}) => [String(id)],
    idOf: ({id}) => String(id),
  },
  failureTexts: ({error}) => [String((error as JsonObject).message)],
};
