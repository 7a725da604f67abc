import type {EngineId} from '../src/runner/engines/index.ts';
import type {Writer} from './codegen/writing.ts';
import type {ConstantSyntax} from './constants/constant-syntax.ts';
import type {Recipe} from './recipe.ts';
import type {Toolchain} from './toolchain/index.ts';

/**
 * A language of the examples. What pages know of it is light, and safe for browsers;
 * the rest stands beside it, and is loaded by who needs it.
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
  /** How its examples write the texts at their top. */
  loadConstants(): Promise<{readonly constants: ConstantSyntax}>;
  /** How its examples are led to a sandbox. */
  loadRecipe(): Promise<{readonly recipe: Recipe}>;
  /** What writes any request in it; without it, no code of one's own calls is shown. */
  loadWriter?(): Promise<{readonly write: Writer}>;
  /** How its examples are executed; in Node alone, so no bundler may follow the import. */
  loadToolchain(): Promise<{readonly toolchain: Toolchain}>;
}
