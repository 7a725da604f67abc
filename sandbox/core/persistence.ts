import type {JsonObject} from './json.ts';

/**
 * One change of what is stored. Keys look like paths, for example
 * `annotation/<user>/<app>/<input>/<annotation>`.
 */
export type Change =
  | {type: 'put'; key: string; value: JsonObject}
  | {type: 'delete'; key: string}
  | {type: 'clear'};

/** All that is stored, in any order. */
export interface StoredState {
  entries: Iterable<readonly [key: string, value: JsonObject]>;
}

/** Keeps a sandbox's state somewhere that outlives it. */
export interface Persistence {
  /** Everything stored, or undefined when nothing ever was: then the sample data is put in. */
  load(): Promise<StoredState | undefined>;
  /**
   * Makes the changes of one call, or of several that came meanwhile, durable:
   * all or none. The calls are answered when it is done. Never called twice at once.
   */
  commit(changes: readonly Change[]): Promise<void>;
  /**
   * For a storage that others use too (tabs of a browser): runs a call alone among all of them,
   * telling whether somebody else has written since this sandbox last looked.
   */
  exclusive?<T>(run: (stale: boolean) => Promise<T>): Promise<T>;
  close?(): Promise<void>;
}
