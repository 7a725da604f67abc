import type {Call} from '../call.ts';
import {deleteAnnotation} from './delete-annotation.ts';
import {deleteAnnotations} from './delete-annotations.ts';
import {getAnnotation} from './get-annotation.ts';
import {
  cancelInputsAddJob,
  getInputsAddJob,
  listInputsAddJobs,
} from './add-jobs.ts';
import {deleteInput, deleteInputs} from './delete-inputs.ts';
import {getInput, listInputs} from './inputs.ts';
import {listAnnotationWorkers} from './list-annotation-workers.ts';
import {patchAnnotationsStatus} from './patch-annotations-status.ts';
import {patchInputs} from './patch-inputs.ts';
import {postInputs} from './post-inputs.ts';
import {postAnnotationsSearches, postInputsSearches} from './searches.ts';
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
  postAnnotationsSearches,
  patchAnnotationsStatus,
  listAnnotationWorkers,
  postInputs,
  listInputs,
  getInput,
  patchInputs,
  deleteInput,
  deleteInputs,
  postInputsSearches,
  listInputsAddJobs,
  getInputsAddJob,
  cancelInputsAddJob,
];
