import type {StatusCode} from '../status-codes.ts';
import type {Call} from './call.ts';
import {deleteAnnotation} from './delete-annotation.ts';
import {deleteAnnotations} from './delete-annotations.ts';
import {getAnnotation} from './get-annotation.ts';
import {getInput, listInputs, postInputs} from './inputs.ts';
import {listAnnotations} from './list-annotations.ts';
import {patchAnnotations} from './patch-annotations.ts';
import {postAnnotations} from './post-annotations.ts';

export type {Call} from './call.ts';

/** All calls of the API, in the order in which the documentation lists them. */
export const calls: readonly Call[] = [
  postAnnotations,
  listAnnotations,
  getAnnotation,
  patchAnnotations,
  deleteAnnotation,
  deleteAnnotations,
  postInputs,
  listInputs,
  getInput,
];

/** The failures that every call can have. */
export const COMMON_ERRORS: {code: StatusCode; when: string}[] = [
  {code: 11002, when: 'There is no `Authorization` header.'},
  {code: 11008, when: 'The header is not `Key` and a token.'},
  {code: 11009, when: 'No user has this key.'},
  {code: 11007, when: 'The user of the key does not work on the app.'},
  {code: 11100, when: 'The body is not JSON.'},
  {code: 11101, when: 'There is no such path or app.'},
  {code: 11102, when: 'The request has an unknown field, or a wrong type.'},
  {code: 11103, when: 'The path has no such method.'},
  {code: 40033, when: 'The body is larger than 5 MiB.'},
];
