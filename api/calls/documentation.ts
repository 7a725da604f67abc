import type {StatusCode} from '../status-codes.ts';
import type {Call, CallDocumentation} from '../call.ts';
import {aboutDeleteAnnotation} from './delete-annotation.ts';
import {aboutDeleteAnnotations} from './delete-annotations.ts';
import {aboutGetAnnotation} from './get-annotation.ts';
import {
  aboutCancelInputsAddJob,
  aboutGetInputsAddJob,
  aboutListInputsAddJobs,
} from './add-jobs.ts';
import {aboutDeleteInput, aboutDeleteInputs} from './delete-inputs.ts';
import {aboutGetInput, aboutListInputs} from './inputs.ts';
import {aboutListAnnotationWorkers} from './list-annotation-workers.ts';
import {aboutPatchAnnotationsStatus} from './patch-annotations-status.ts';
import {aboutPatchInputs} from './patch-inputs.ts';
import {aboutPostInputs} from './post-inputs.ts';
import {
  aboutPostAnnotationsSearches,
  aboutPostInputsSearches,
} from './searches.ts';
import {aboutListAnnotations} from './list-annotations.ts';
import {aboutPatchAnnotations} from './patch-annotations.ts';
import {aboutPostAnnotations} from './post-annotations.ts';
import {calls} from './index.ts';

/** A call of the annotation API with all that the documentation says of it. */
type DocumentedCall = Call & CallDocumentation;

const about: Record<string, CallDocumentation> = {
  PostAnnotations: aboutPostAnnotations,
  ListAnnotations: aboutListAnnotations,
  GetAnnotation: aboutGetAnnotation,
  PatchAnnotations: aboutPatchAnnotations,
  DeleteAnnotation: aboutDeleteAnnotation,
  DeleteAnnotations: aboutDeleteAnnotations,
  PostInputs: aboutPostInputs,
  ListInputs: aboutListInputs,
  GetInput: aboutGetInput,
  PostAnnotationsSearches: aboutPostAnnotationsSearches,
  PatchAnnotationsStatus: aboutPatchAnnotationsStatus,
  ListAnnotationWorkers: aboutListAnnotationWorkers,
  PatchInputs: aboutPatchInputs,
  DeleteInput: aboutDeleteInput,
  DeleteInputs: aboutDeleteInputs,
  PostInputsSearches: aboutPostInputsSearches,
  ListInputsAddJobs: aboutListInputsAddJobs,
  GetInputsAddJob: aboutGetInputsAddJob,
  CancelInputsAddJob: aboutCancelInputsAddJob,
};

/** All calls of the API, documented. */
export const documentedCalls: readonly DocumentedCall[] = calls.map((call) => {
  const documentation = about[call.rpc];
  if (!documentation) {
    throw new Error(
      `The call ${call.rpc} is not documented. Add it in documentation.ts.`,
    );
  }
  return {...call, ...documentation};
});

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
