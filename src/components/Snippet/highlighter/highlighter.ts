import type {highlight} from '../highlight.ts';

/**
 * What highlights code. `@highlighter` is one for the server's rendering and
 * another for the browser: plugins/snippets chooses.
 */
export interface Highlighter {
  /** The function that highlights; undefined until it is loaded. */
  get(): typeof highlight | undefined;
  /** Loads it, if it isn't; without a connection the code stays plain. */
  load(): void;
  /** Calls back once it is loaded. */
  subscribe(listener: () => void): () => void;
}
