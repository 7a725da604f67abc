import type {Guide} from '../../sandbox/core/documentation.ts';

const create = {title: 'Create annotations', file: '../annotate/create.mdx'};
const list = {title: 'List annotations', file: '../annotate/list.mdx'};
const update = {title: 'Update annotations', file: '../annotate/update.mdx'};
const remove = {title: 'Delete annotations', file: '../annotate/delete.mdx'};
const patch = {
  title: 'How PATCH works',
  file: '../guides/how-patch-works.mdx',
};
const rights = {
  title: 'Who may change what',
  file: '../guides/who-may-change-what.mdx',
};
const pages = {
  title: 'Pages of results',
  file: '../guides/pages-of-results.mdx',
};
const sandbox = {title: 'The sandbox', file: '../sandbox.mdx'};

/** Which pages explain each call. */
export const guides: Readonly<Record<string, readonly Guide[]>> = {
  PostAnnotations: [create, rights],
  ListAnnotations: [list, pages],
  GetAnnotation: [list],
  PatchAnnotations: [update, patch, rights],
  DeleteAnnotation: [remove, rights],
  DeleteAnnotations: [remove, rights],
  PostInputs: [sandbox],
  ListInputs: [sandbox, pages],
  GetInput: [sandbox],
  PostAnnotationsSearches: [list, pages],
  PatchAnnotationsStatus: [update],
  ListAnnotationWorkers: [list],
  PatchInputs: [patch, sandbox],
  DeleteInput: [sandbox],
  DeleteInputs: [sandbox],
  PostInputsSearches: [sandbox, pages],
  ListInputsAddJobs: [sandbox, pages],
  GetInputsAddJob: [sandbox],
  CancelInputsAddJob: [sandbox],
};
