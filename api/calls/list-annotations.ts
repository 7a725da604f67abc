import {ApiError, statusOf} from '../errors.ts';
import {statusesInQuery} from '../rest.ts';
import {checkId} from '../rules/ids.ts';
import {ListAnnotationsRequest} from '../schemas/annotation.ts';
import type {App} from '../store/app.ts';
import {inOrder} from '../../sandbox/core/store/ordered.ts';
import {
  authorKey,
  isUserMade,
  modelVersionKey,
  userKey,
  workflowVersionKey,
} from '../store/records.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import type {AnnotationRecord} from '../store/records.ts';
import {defineCall} from '../call.ts';
import type {CallDocumentation, Context} from '../call.ts';
import {checkCount, pageOf} from './pages.ts';
import {renderAnnotation} from './render.ts';
import {askedStatus} from './status.ts';
import type * as z from 'zod/mini';

type Filters = z.infer<typeof ListAnnotationsRequest>;

export const aboutListAnnotations: CallDocumentation = {
  summary: 'List annotations',
  description:
    'Answers the annotations of the app that pass all filters, oldest first, a page at a time. Annotations of models and workflows are left out, unless `list_all_annotations` is true or the filter names users, model versions or workflow versions. In a query, repeat the parameter for each id; `statuses` takes the codes or their names.',
  limits: [
    '20 annotations on a page when `per_page` is missing; at most 1,000.',
    'At most 128 ids in a filter.',
    'With `ids`, as many `input_ids`, paired by position.',
  ],
  errors: [
    {code: 24154, when: '`statuses` has a code that no annotation stands in.'},
    {code: 24155, when: '`ids` and `input_ids` differ in number.'},
  ],
};

export const listAnnotations = defineCall({
  rpc: 'ListAnnotations',
  method: 'GET',
  paths: {
    long: '/v2/users/{user_id}/apps/{app_id}/annotations',
    short: '/v2/annotations',
  },
  request: ListAnnotationsRequest,
  query: {
    ids: 'texts',
    input_ids: 'texts',
    user_ids: 'texts',
    model_version_ids: 'texts',
    workflow_version_ids: 'texts',
    statuses: statusesInQuery,
    list_all_annotations: 'flag',
    return_model_output: 'flag',
    task_id: 'text',
    page: 'integer',
    per_page: 'integer',
  },
  answer: 'ListAnnotationsResponse',
  handle(filters, context) {
    checkFilters(filters);
    const {found, tests} = search(filters, context);
    return {
      status: {...statusOf(10000)},
      annotations: pageOf(found, tests, filters).map(({value}) =>
        renderAnnotation(value),
      ),
    };
  },
});

function checkFilters({ids, input_ids, ...filters}: Filters): void {
  const lists = {ids, input_ids, ...filters};
  for (const name of [
    'ids',
    'input_ids',
    'user_ids',
    'model_version_ids',
    'workflow_version_ids',
  ] as const) {
    checkCount(lists[name], name);
    lists[name]?.forEach((id, i) => checkId(id, `${name}[${i}]`, 11102));
  }
  checkCount(filters.statuses, 'statuses');
  checkPairs(ids, input_ids);
}

/** Refuses ids that aren't paired with input ids. */
export function checkPairs(
  ids: readonly string[] = [],
  inputIds: readonly string[] = [],
): void {
  if (ids.length > 0 && ids.length !== inputIds.length) {
    throw new ApiError(
      24155,
      `ids has ${ids.length} and input_ids has ${inputIds.length}. Send as many of both: the first id belongs to the first input id, and so on.`,
    );
  }
}

type Test = (cell: Cell<AnnotationRecord>) => boolean;

const byUser: Test = ({value}) => isUserMade(value);

/** The smallest list that the filters begin with, and the tests that remain. */
function search(
  filters: Filters,
  {app, userId}: Context,
): {found: Iterable<Cell<AnnotationRecord>>; tests: Test[]} {
  const authors = new Set([
    ...(filters.user_ids ?? []).map((id) => userKey(id === 'me' ? userId : id)),
    ...(filters.model_version_ids ?? []).map(modelVersionKey),
    ...(filters.workflow_version_ids ?? []).map(workflowVersionKey),
  ]);
  const tests: Test[] = [];
  if (authors.size > 0) {
    tests.push(({value}) => authors.has(authorKey(value)));
  } else if (!filters.list_all_annotations) {
    tests.push(byUser);
  }
  const statuses = new Set(
    filters.statuses?.map((status, i) => askedStatus(status, `statuses[${i}]`)),
  );
  if (statuses.size > 0) {
    tests.push(({value}) => statuses.has(value.status_code));
  }
  if (filters.task_id) {
    tests.push(({value}) => value.task_id === filters.task_id);
  }
  return {found: candidates(app, filters, authors, tests), tests};
}

function candidates(
  app: App,
  {ids = [], input_ids = []}: Filters,
  authors: ReadonlySet<string>,
  tests: Test[],
): Iterable<Cell<AnnotationRecord>> {
  const {annotations} = app;
  if (ids.length > 0) {
    const named = ids.map((id, i) => annotations.get(input_ids[i] ?? '', id));
    return [...new Set(named)]
      .filter((cell) => cell !== undefined)
      .sort((a, b) => a.seq - b.seq);
  }
  if (input_ids.length > 0) {
    return inOrder(
      [...new Set(input_ids)].map((id) => annotations.ofInput(id)),
    );
  }
  if (authors.size > 0) {
    return inOrder([...authors].map((key) => annotations.ofAuthor(key)));
  }
  if (tests[0] === byUser) {
    // The list holds no others.
    tests.shift();
    return annotations.userMade;
  }
  return annotations.all;
}
