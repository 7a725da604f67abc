import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Something that must be on the machine for a language's snippets to be executed or checked. */
export interface Requirement {
  /** What it is, for people, with the version that is known to be enough. */
  readonly what: string;
  /** The Debian package that brings it. */
  readonly debian: string;
  /** How to get it anywhere else. */
  readonly elsewhere: string;
  /** A file that must exist, a command that must succeed, or a question of its own. */
  readonly probe:
    {readonly file: string} | {readonly command: string} | (() => boolean);
}

/** Whether it is on this machine. */
export function isThere({probe}: Requirement): boolean {
  if (typeof probe === 'function') return probe();
  if ('file' in probe) return existsSync(probe.file);
  return spawnSync('sh', ['-c', probe.command], {stdio: 'ignore'}).status === 0;
}

/** Whether a function finds something, for one that throws when it doesn't. */
export function finds(find: () => unknown): boolean {
  try {
    find();
    return true;
  } catch {
    return false;
  }
}
