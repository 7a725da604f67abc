import type {Compiler} from 'webpack';

/** Of a compilation's groups of chunks, what is read here. */
interface ChunkGroup {
  readonly name?: string | undefined;
  readonly childrenIterable: Iterable<ChunkGroup>;
  getFiles(): string[];
}

/**
 * The chunks that it begins with, by the names that their imports give them: all of
 * running, and what puts the reader's own ids into the examples.
 */
const BEGINNINGS = ['workbench', 'filler', 'constants'];
/** What is kept once a reader has used it, since it is heavy. */
const ON_USE = 'editor';
/** The document of the runner's frame. */
const RUNNER = /^runner\/.*\.html$/;

/**
 * Notes which files of a build are loaded ahead on a first visit: what every
 * page needs, and what running an example does.
 */
export class LoadedAhead {
  private readonly files = new Set<string>();

  has(file: string): boolean {
    return this.files.has(file);
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
      for (const file of Object.keys(compilation.assets)) {
        if (RUNNER.test(file)) this.files.add(file);
      }
    });
  }

  private addAll(group: ChunkGroup, seen: Set<ChunkGroup>): void {
    if (group.name === ON_USE || seen.has(group)) {
      return;
    }
    seen.add(group);
    group.getFiles().forEach((file) => this.files.add(file));
    for (const child of group.childrenIterable) {
      this.addAll(child, seen);
    }
  }
}
