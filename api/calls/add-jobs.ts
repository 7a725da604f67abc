import {defineCall} from '../call.ts';
import type {Answer, CallDocumentation, Context} from '../call.ts';
import {ApiError, statusOf} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import {quote} from '../../sandbox/core/quote.ts';
import {items, inner} from '../rules/parts.ts';
import {
  CancelInputsAddJobRequest,
  GetInputsAddJobRequest,
  ListInputsAddJobsRequest,
} from '../schemas/input.ts';
import type {App} from '../store/app.ts';
import type {AddJobRecord} from '../store/records.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import {pageOf} from './pages.ts';

/** Counts the items of an answered batch into the job of that id, and answers the job. */
export function noteInJob(
  id: string,
  answer: Answer,
  {app, transaction, timestamp}: Context,
): JsonObject {
  const inputs = items(answer, 'inputs');
  const added = inputs.filter(
    (item) => inner(item, 'status')?.code === 30000,
  ).length;
  const now = timestamp();
  const known = app.addJobs.get(id);
  const before = known?.value ?? {id, added: 0, failed: 0, created_at: now};
  const job = {
    ...before,
    added: before.added + added,
    failed: before.failed + inputs.length - added,
    modified_at: now,
  };
  if (known) {
    transaction.update(known, job);
  } else {
    transaction.addJob(app, job);
  }
  return renderJob(job);
}

/** Counts are texts, as all 64-bit numbers in the contract's JSON. */
function renderJob(job: AddJobRecord): JsonObject {
  return {
    id: job.id,
    progress: {
      pending_count: '0',
      in_progress_count: '0',
      success_count: String(job.added),
      failed_count: String(job.failed),
    },
    status: {...statusOf(64002)},
    created_at: job.created_at,
    modified_at: job.modified_at,
  };
}

function findJob(app: App, id: string): Cell<AddJobRecord> {
  const job = app.addJobs.get(id);
  if (!job) {
    throw new ApiError(
      11101,
      `id is ${quote(id)}, and the app ${app.id} has no such job. A job comes into being when inputs are added with its id as inputs_add_job_id.`,
    );
  }
  return job;
}

const paths = {
  long: '/v2/users/{user_id}/apps/{app_id}/inputs/jobs/add',
  short: '/v2/inputs/jobs/add',
};
const pathsOfOne = {
  long: `${paths.long}/{id}`,
  short: `${paths.short}/{id}`,
};

export const aboutListInputsAddJobs: CallDocumentation = {
  summary: 'List jobs that added inputs',
  description:
    'Answers the jobs under whose id inputs were added, oldest first, a page at a time.',
  limits: ['20 jobs on a page when `per_page` is missing; at most 1,000.'],
  errors: [],
};

export const listInputsAddJobs = defineCall({
  rpc: 'ListInputsAddJobs',
  method: 'GET',
  paths,
  request: ListInputsAddJobsRequest,
  query: {page: 'integer', per_page: 'integer'},
  answer: 'InputsAddJobsResponse',
  handle: (pages, {app}) => ({
    status: {...statusOf(10000)},
    inputs_add_jobs: pageOf([...app.addJobs.values()], [], pages).map(
      ({value}) => renderJob(value),
    ),
  }),
});

export const aboutGetInputsAddJob: CallDocumentation = {
  summary: 'Get one job that added inputs',
  description:
    'Answers how many inputs a job has added and how many it could not add. The sandbox adds inputs at once, so nothing is pending.',
  limits: [],
  errors: [{code: 11101, when: 'The app has no such job.'}],
};

export const getInputsAddJob = defineCall({
  rpc: 'GetInputsAddJob',
  method: 'GET',
  paths: pathsOfOne,
  request: GetInputsAddJobRequest,
  query: {},
  answer: 'SingleInputsAddJobResponse',
  handle: ({id = ''}, {app}) => ({
    status: {...statusOf(10000)},
    inputs_add_job: renderJob(findJob(app, id).value),
  }),
});

export const aboutCancelInputsAddJob: CallDocumentation = {
  summary: 'Cancel a job that adds inputs',
  description:
    'Answers the job as it is. In the sandbox a job is done as soon as it began, so there is nothing left to cancel, and no input is taken back.',
  limits: [],
  errors: [{code: 11101, when: 'The app has no such job.'}],
};

export const cancelInputsAddJob = defineCall({
  rpc: 'CancelInputsAddJob',
  method: 'PATCH',
  paths: pathsOfOne,
  request: CancelInputsAddJobRequest,
  answer: 'SingleInputsAddJobResponse',
  handle: ({id = ''}, {app}) => ({
    status: {...statusOf(10000)},
    inputs_add_job: renderJob(findJob(app, id).value),
  }),
});
