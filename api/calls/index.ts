import type {Call} from '../call.ts';
import {deleteAnnotation} from './delete-annotation.ts';
import {deleteAnnotations} from './delete-annotations.ts';
import {getAnnotation} from './get-annotation.ts';
import {getInput, listInputs, postInputs} from './inputs.ts';
import {listAnnotations} from './list-annotations.ts';
import {patchAnnotations} from './patch-annotations.ts';
import {postAnnotations} from './post-annotations.ts';

export type {Call} from '../call.ts';

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
