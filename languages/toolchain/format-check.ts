import type {Requirement} from './requirement.ts';

/** How the look of a language's snippets is checked, and mended. */
export type FormatCheck =
  | {
      /** Prettier looks after them, with the rest of the project. */
      readonly by: 'prettier';
    }
  | {
      readonly by: 'command';
      readonly requirement: Requirement;
      /** Finds fault with the files that are added to it: says so, and exits with 1. */
      readonly check: readonly [command: string, ...args: string[]];
      /** Mends them. */
      readonly fix: readonly [command: string, ...args: string[]];
    }
  | {
      readonly by: 'rules';
      /** What is wrong with a file's text, in words that say how to mend it. */
      readonly problemsIn: (code: string) => readonly string[];
    };
