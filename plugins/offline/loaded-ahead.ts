import type {Compiler} from 'webpack';

/** Of a compilation's groups of chunks, what is read here. */
interface ChunkGroup {
  readonly name?: string | undefined;
  readonly childrenIterable: Iterable<ChunkGroup>;
  getFiles(): string[];
}

/** The chunk that all of running begins with, by the name its import gives it. */
const RUNNING = 'workbench';
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
      const running = compilation.namedChunkGroups.get(RUNNING);
      if (running === undefined) {
        throw new Error(
          `plugins/offline: no import is named "${RUNNING}" (webpackChunkName), so running could not be kept for offline.`,
        );
      }
      for (const entry of compilation.entrypoints.values()) {
        entry.getFiles().forEach((file) => this.files.add(file));
      }
      this.addAll(running as unknown as ChunkGroup, new Set());
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
