import type * as z from 'zod/mini';
import type {Annotation, Input} from './schemas/answers.ts';

/** An annotation as the API answers it. */
export type AnnotationJson = z.infer<typeof Annotation>;

/** An input as the API answers it. */
export type InputJson = z.infer<typeof Input>;

/** What a sandbox holds before anybody calls it. */
export interface SampleData {
  users: {id: string; key: string}[];
  /** `user_id` is the owner. */
  apps: {user_id: string; id: string; collaborators: string[]}[];
  models: {id: string; version_id: string}[];
  inputs: {user_id: string; app_id: string; input: InputJson}[];
  /** An input-level annotation is made for each input that brings none. */
  annotations: {user_id: string; app_id: string; annotation: AnnotationJson}[];
}

/** Users, keys and app of a sandbox without sample data. */
export const EMPTY_SAMPLE: SampleData = {
  users: [
    {id: 'sandbox-owner', key: 'owner-pat'},
    {id: 'collaborator-a', key: 'collaborator-a-pat'},
    {id: 'collaborator-b', key: 'collaborator-b-pat'},
  ],
  apps: [
    {
      user_id: 'sandbox-owner',
      id: 'sandbox-app',
      collaborators: ['collaborator-a', 'collaborator-b'],
    },
  ],
  models: [{id: 'sandbox-detector', version_id: 'sandbox-detector-v1'}],
  inputs: [],
  annotations: [],
};
