import {fileURLToPath} from 'node:url';
import type {JsonObject} from '../../sandbox/core/index.ts';
import type {ApiWords} from '../../languages/toolchain/mutation-grammar.ts';
import type {TestedApi} from '../../tests/snippets/tested-api.ts';
import definition from '../index.ts';
import {sampleData} from '../sample/index.ts';
import {createSandbox} from '../sandbox.ts';
import {annotationServer} from '../server.ts';
import {contract} from './contract.ts';
import {storedAnnotations} from './state.ts';

/** What breaking the snippets on purpose needs to know. */
export const words: ApiWords = {
  success: {code: 10000, name: 'SUCCESS'},
  calls: {
    PatchAnnotations: 'PostAnnotations',
    PostAnnotations: 'PatchAnnotations',
  },
  constants: {
    ANNOTATION_SUCCESS: 'ANNOTATION_PENDING',
    ANNOTATION_PENDING: 'ANNOTATION_SUCCESS',
  },
  values: {action: {merge: 'overwrite', overwrite: 'merge', remove: 'merge'}},
};

/** The annotation API, as the tests of its snippets know it. */
export const annotationApi: TestedApi = {
  definition,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  sources: ['api'],
  createSandbox: (options) => createSandbox({...options, sample: sampleData}),
  state: storedAnnotations,
  failureTexts: ({status}) => {
    const {description, details} = status as JsonObject;
    return [String(description), String(details)];
  },
  grpc: {...contract, ...annotationServer.grpc},
  report: 'reports/snippets.json',
};
