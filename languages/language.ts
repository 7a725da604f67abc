import type {EngineId} from '../src/runner/engines/index.ts';

/**
 * What the site's pages know of a language: light, and safe for browsers. How
 * its examples are executed stands beside it, in `toolchain.ts`.
 */
export interface Language {
  /** Name in `?lang=`, in storage and in reports; also its folder here. */
  readonly id: string;
  /** What its tab says. */
  readonly label: string;
  /** Folder of its examples, beside those of the other languages. */
  readonly folder: string;
  /** Extension of its files, without the dot. */
  readonly extension: string;
  /** Name of its Prism grammar. */
  readonly grammar: string;
  /** How its examples run in a page; a language without is run elsewhere. */
  readonly inPage?: {
    readonly engine: EngineId;
    /** Name of its language in the editor. */
    readonly editor: string;
  };
}
