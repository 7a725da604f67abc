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
  createSandbox: () =>
    createSandbox(implementation, {sample: implementation.sample}),
  state: {
    async read(sandbox, {authorization}) {
      const caller = {authorization, transport: 'rest'} as const;
      const {body} = await sandbox.call('ListNotes', {}, caller);
      return body.notes as JsonObject[];
    },
    nameOf: ({id}) => String(id),
    idOf: ({id}) => String(id),
  },
  failureTexts: ({error}) => [String((error as JsonObject).message)],
};
