import {createHash, randomBytes} from 'node:crypto';

/**
 * A key says which workspace it belongs to, so that it is looked for in one place;
 * the rest of it, 128 random bits, is known to its reader alone.
 */
const KEY = /sbx-([0-9a-f]{20})-[0-9a-f]{32}(?![0-9a-z])/;

/** A key in a header, and the workspace that it claims to be for. */
export interface PresentedKey {
  readonly key: string;
  readonly workspace: string;
}

export function newWorkspaceId(): string {
  return randomBytes(10).toString('hex');
}

export function newKey(workspace: string): string {
  return `sbx-${workspace}-${randomBytes(16).toString('hex')}`;
}

/** What is stored of a key. Without salt or stretching: it is random as it is. */
export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The key of a workspace that a header holds, if it holds one. */
export function presentedKey(
  authorization: string | undefined,
): PresentedKey | undefined {
  const [key, workspace] = KEY.exec(authorization ?? '') ?? [];
  return key && workspace ? {key, workspace} : undefined;
}
