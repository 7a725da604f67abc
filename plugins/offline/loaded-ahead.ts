import type {Compiler} from 'webpack';

/** Of a compilation's groups of chunks, what is read here. */
interface ChunkGroup {
  readonly name?: string | undefined;
  readonly childrenIterable: Iterable<ChunkGroup>;
  /** The imports that load it. */
  readonly origins: readonly {readonly module?: {readonly resource?: string}}[];
  getFiles(): string[];
}

/**
 * The chunks that it begins with, by the names that their imports give them: all of
 * running, and what puts the reader's own ids into the examples.
 */
const BEGINNINGS = ['workbench', 'filler', 'constants'];
/** What is kept once a reader has used it, since it is heavy. */
const ON_USE = ['editor', 'engine-page', 'engine-shell'];
/** The name by which the site's code imports its API, whose parts load what answers and what draws. */
const API = '@api$';
/** The document of the runner's frame. */
const RUNNER = /^runner\/.*\.html$/;

/**
 * Notes which files of a build are loaded ahead on a first visit: what every
 * page needs, and what running an example does.
 */
export class LoadedAhead {
  private readonly files = new Set<string>();

  /** @param pictures Folder of the build with what changes are drawn in. */
  constructor(private readonly pictures: string) {}

  has(file: string): boolean {
    return this.files.has(file) || file.startsWith(`${this.pictures}/`);
  }

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('offline', (compilation) => {
      this.files.clear();
      for (const entry of compilation.entrypoints.values()) {
        entry.getFiles().forEach((file) => this.files.add(file));
      }
      for (const name of BEGINNINGS) {
        const group = compilation.namedChunkGroups.get(name);
        if (group === undefined) {
          throw new Error(
            `plugins/offline: no import is named "${name}" (webpackChunkName), so what it loads could not be kept for offline.`,
          );
        }
        this.addAll(group as unknown as ChunkGroup, new Set());
      }
      const {alias} = compiler.options.resolve;
      const api = alias && !Array.isArray(alias) ? alias[API] : undefined;
      if (typeof api !== 'string') {
        throw new Error(`plugins/offline: nothing says what ${API} is.`);
      }
      for (const group of compilation.chunkGroups as unknown as ChunkGroup[]) {
        if (group.origins.some(({module}) => module?.resource === api)) {
          this.addAll(group, new Set());
        }
      }
      for (const file of Object.keys(compilation.assets)) {
        if (RUNNER.test(file)) this.files.add(file);
      }
    });
  }

  private addAll(group: ChunkGroup, seen: Set<ChunkGroup>): void {
    if (ON_USE.includes(group.name ?? '') || seen.has(group)) {
      return;
    }
    seen.add(group);
    group.getFiles().forEach((file) => this.files.add(file));
    for (const child of group.childrenIterable) {
      this.addAll(child, seen);
    }
  }
}
