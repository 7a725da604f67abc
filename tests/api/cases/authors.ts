import type {ApiCase} from '../case.ts';
import {PARK, patch, refused as refusedPatch} from './patch.ts';
import {post, refused} from './post.ts';

const A = 'collaborator-a';
const byOwner = {changes: {'street/n': {user_id: 'sandbox-owner'}}};
const another = refusedPatch(/annotations\[0\] names another author/);
const detector = {
  id: 'sandbox-detector',
  model_version: {id: 'sandbox-detector-v1'},
};

export const authorCases: ApiCase[] = [
  post(
    'the author in both spellings',
    {id: 'n', user_id: A, worker: {user: {id: A}}},
    {changes: {'street/n': {user_id: A, worker: {user: {id: A}}}}},
  ),
  post('an author that is empty', {id: 'n', user_id: ''}, byOwner),
  post('a worker that is empty', {id: 'n', worker: {}}, byOwner),
  post('a worker whose user is empty', {id: 'n', worker: {user: {}}}, byOwner),
  refused(
    'a model as the worker',
    {worker: {model: detector}},
    /annotations\[0\] names a model or workflow as the author/,
  ),
  refused(
    'a workflow as the worker',
    {worker: {workflow: {id: 'some-workflow'}}},
    /annotations\[0\] names a model or workflow as the author/,
  ),
  patch(
    'another author as the worker',
    'merge',
    PARK,
    {worker: {user: {id: A}}},
    another,
  ),
  patch(
    'a model as the worker',
    'merge',
    PARK,
    {worker: {model: detector}},
    another,
  ),
  patch(
    'a model as the worker, by its id alone',
    'merge',
    PARK,
    {worker: {model: {id: 'sandbox-detector'}}},
    another,
  ),
  patch(
    'a model version as the author',
    'merge',
    PARK,
    {model_version_id: 'sandbox-detector-v1'},
    another,
  ),
  patch(
    'a workflow as the worker',
    'merge',
    PARK,
    {worker: {workflow: {id: 'some-workflow'}}},
    another,
  ),
  patch(
    'authors that are empty say nothing',
    'merge',
    PARK,
    {user_id: '', model_version_id: '', worker: {}},
    {},
  ),
];
