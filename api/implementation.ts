import type {CallContext} from '../sandbox/core/call.ts';
import type {ApiImplementation} from '../sandbox/core/implementation.ts';
import type {JsonObject} from '../sandbox/core/json.ts';
import {authenticate, resolveApp} from './access.ts';
import type {Context} from './call.ts';
import {calls} from './calls/index.ts';
import {readRequest} from './contract/index.ts';
import {statusOf, STATUSES} from './errors.ts';
import {LIMITS, WORKSPACE_ITEMS} from './limits.ts';
import {restForm} from './rest.ts';
import {FREE_JSON} from './rules/free-json.ts';
import {inner} from './rules/parts.ts';
import {EMPTY_SAMPLE} from './sample-data.ts';
import type {SampleData} from './sample-data.ts';
import {sampleData} from './sample/index.ts';
import {loadSample} from './store/sample.ts';
import {State} from './store/state.ts';
import {Transaction} from './store/transaction.ts';

/** The annotation API, as the sandbox answers it. */
export const implementation: ApiImplementation<State, SampleData> = {
  calls,
  statuses: STATUSES,
  limits: LIMITS,
  workspaceItems: WORKSPACE_ITEMS,
  freeJson: FREE_JSON,
  envelope: {
    codeOf: ({status}) => (status as {code: number}).code,
    wrap: (answer, req_id) => ({
      ...answer,
      status: {...(answer.status as JsonObject), req_id},
    }),
    fail: (status, req_id) => ({status: {...status, req_id}}),
    done: () => ({status: {...statusOf(10000)}}),
  },
  rest: restForm,
  sample: sampleData,
  emptySample: EMPTY_SAMPLE,
  createStore: (sample) => new State(sample),
  createTransaction: (state) => new Transaction(state),
  loadSample: (state, transaction, sample) =>
    loadSample(state, transaction as Transaction, sample),
  readRequest,
  authenticate,
  refuseReset: ({apps}, userId) =>
    apps.some((app) => app.userId === userId)
      ? undefined
      : `${userId} owns no app. Only the key of an owner puts the sample data back.`,
  openContext(state, context, request) {
    const named = inner(request, 'user_app_id') ?? {};
    const app = resolveApp(state, context.userId, named);
    return Object.assign(context, {app}) satisfies CallContext as Context;
  },
};
