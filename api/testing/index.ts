import {fileURLToPath} from 'node:url';
import type {ExecutedApi} from '../../languages/toolchain/index.ts';
import type {ApiWords} from '../../languages/toolchain/mutation-grammar.ts';
import {contract} from './contract.ts';

/** The annotation API, as its snippets are executed. */
export const annotationApi: ExecutedApi & {readonly words: ApiWords} = {
  host: 'api.clarifai.com',
  snippets: fileURLToPath(
    new URL('../../code_snippets/api-guide/annotate', import.meta.url),
  ),
  grpc: contract,
  words: {
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
  },
};
