import api from '@api';
import type {PlaygroundEndpoint} from '../../../../site-settings.ts';
import type {SandboxPlace} from '../../RunSteps/steps.ts';
import {HOSTED} from '../endpoint/settings.ts';

/** A workspace as the hosted sandbox told of it. Its keys are secrets that are worth little: they end with it. */
export interface Workspace {
  readonly id: string;
  /** Where it is. */
  readonly url: string;
  /** Until when it lives, as an ISO date. */
  readonly expiresAt: string;
  /** By the ids of the API's fields. */
  readonly values: Readonly<Record<string, string>>;
  readonly keys: readonly WorkspaceKey[];
}

/** A key, and the user whom it makes one. */
export interface WorkspaceKey {
  readonly user: string;
  readonly key: string;
}

const MAX_TEXT = 200;

/** Reads what a sandbox says of a new workspace; undefined for anything else. */
export function readWorkspace(
  answer: unknown,
  url: string,
): Workspace | undefined {
  const {
    id,
    expires_at: expiresAt,
    ids,
    keys,
  } = record(record(answer)['workspace']);
  return checked({
    id,
    url,
    expiresAt,
    values: Object.fromEntries(
      api.fields.map((field) => [field.id, record(ids)[snakeCase(field.id)]]),
    ),
    keys,
  });
}

/** Takes a workspace over from anywhere, if it is one. */
export function checked(given: unknown): Workspace | undefined {
  const {id, url, expiresAt, values, keys} = record(given);
  const known = (Array.isArray(keys) ? (keys as unknown[]) : []).flatMap(
    (item) => {
      const {user, key} = record(item);
      return isText(user) && isKey(key) ? [{user, key}] : [];
    },
  );
  const own = api.fields.map(({id: name}) => [name, record(values)[name]]);
  return isText(id) &&
    isText(url) &&
    isText(expiresAt) &&
    !Number.isNaN(Date.parse(expiresAt)) &&
    own.every(([, value]) => isText(value)) &&
    known.length > 0
    ? {
        ...{id, url, expiresAt, keys: known},
        values: Object.fromEntries(own) as Record<string, string>,
      }
    : undefined;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;

const isKey = (value: unknown): value is string =>
  isText(value) && /^[\x21-\x7e]+$/.test(value);

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Where a reader's program finds a workspace, as the site's settings tell of its host. */
export function placeOf(
  {values, url}: Workspace,
  options: readonly PlaygroundEndpoint[],
): SandboxPlace {
  const host = options.find(({id}) => id === HOSTED);
  return {
    values,
    restUrl: url,
    grpcAddress: host?.grpcAddress,
    certificateFile: host?.certificateFile,
  };
}
