import * as z from 'zod/mini';
import type {ApiDocumentation} from '../../sandbox/core/documentation.ts';
import {COMMON_ERRORS, documentedCalls} from '../calls/documentation.ts';
import {implementation} from '../implementation.ts';
import annotationApi from '../index.ts';
import * as answers from '../schemas/answers.ts';
import {ANNOTATION_STATUSES} from '../status-codes.ts';
import {exampleRequests} from './examples.ts';
import {guides} from './guides.ts';

// Read for their names: importing them is what registers them.
void answers;

const stands = new Set<number>(ANNOTATION_STATUSES);

/** What is said of the annotation API. */
export const documentation: ApiDocumentation = {
  definition: annotationApi,
  implementation,
  schemas: z.globalRegistry,
  calls: documentedCalls,
  commonErrors: COMMON_ERRORS,
  openApi: {
    title: 'Annotation API',
    version: '2',
    description:
      "The annotation part of Clarifai's public API, version 2, as an independent project documents it.",
    key: 'The word `Key`, a space, and a personal access token: `Authorization: Key YOUR_PAT_HERE`.',
    tags: ['Annotations', 'Inputs'],
    tagOf: ({rpc}) => (rpc.includes('Annotation') ? 'Annotations' : 'Inputs'),
    parameters: {
      user_id: 'Owner of the app; `me` is the user of the key.',
      app_id: 'Id of the app.',
      input_id: 'Id of the input.',
      annotation_id: 'Id of the annotation.',
      task_id: 'Id of the task.',
      id: 'Id of the job.',
    },
    whenParameterMissing: 'When missing: the only one that the key can use.',
    successOf: ({batch}) =>
      batch ? 'All items took effect (10000), or some did (10010).' : 'Done.',
    failureSchema: (batch) =>
      batch === undefined
        ? 'Failure'
        : batch === 'annotations'
          ? 'AnnotationsFailure'
          : 'InputsFailure',
  },
  texts: {
    paths:
      'The `…` stands for `/v2/users/{user_id}/apps/{app_id}` in the long form of a path, and for `/v2` in the short one. [Getting started](../getting-started.mdx#paths) explains the two. Over gRPC, the calls are methods of the service `clarifai.api.V2`, with the same names.',
    shortPath: ({paths: {long}}) =>
      long.replace('/v2/users/{user_id}/apps/{app_id}', '…'),
    batchErrors:
      'What is wrong with one item is told in the `status` of that item. The status of the whole is then 10010, or 10020 when all items failed. What is wrong with the request as a whole is told in the `status` of the answer.',
    objects:
      'Names follow those of the API’s contract. Where one message of the contract serves several purposes, as its `Annotation` does, it is listed here once for each, with the fields that count there.',
    unknownField:
      'The contract has more fields. The sandbox accepts them; it keeps those of data and gives them back. A field that the contract does not know is refused with its name (11102).',
    statusCodes:
      'The codes that the sandbox answers. Their names are those of the API’s contract, which has more. [Statuses](../guides/statuses.mdx) explains how they are used.',
    statusNote: (code) =>
      stands.has(code)
        ? 'A status that an annotation can stand in.'
        : undefined,
    sandboxPage: '../sandbox.mdx',
  },
  examples: exampleRequests,
  exampleValues: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
  guides,
};
