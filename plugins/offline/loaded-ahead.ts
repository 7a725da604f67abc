import {fileURLToPath} from 'node:url';
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
/** The module that every example's page has, and that loads the first of them. */
const EXAMPLES = fileURLToPath(
  new URL('../../src/components/Playground/index.tsx', import.meta.url),
);
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
      const groups = compilation.chunkGroups as unknown as ChunkGroup[];
      const beginnings = [
        ...groupsNamed(BEGINNINGS, groups),
        ...groups.filter(loadedBy(apiOf(compiler))),
      ];
      for (const group of reachableFrom(beginnings)) {
        group.getFiles().forEach((file) => this.files.add(file));
      }
      for (const file of Object.keys(compilation.assets)) {
        if (RUNNER.test(file)) this.files.add(file);
      }
    });
  }
}

/** The groups of some names; none in a site whose pages have no examples. */
function groupsNamed(
  names: readonly string[],
  groups: readonly ChunkGroup[],
): ChunkGroup[] {
  if (!groups.some(loadedBy(EXAMPLES))) {
    return [];
  }
  return names.map((name) => {
    const group = groups.find((each) => each.name === name);
    if (group === undefined) {
      throw new Error(
        `plugins/offline: no import is named "${name}" (webpackChunkName), so what it loads could not be kept for offline.`,
      );
    }
    return group;
  });
}

/** The module of the API's definition. */
function apiOf({options}: Compiler): string {
  const {alias} = options.resolve;
  const api = alias && !Array.isArray(alias) ? alias[API] : undefined;
  if (typeof api !== 'string') {
    throw new Error(`plugins/offline: nothing says what ${API} is.`);
  }
  return api;
}

const loadedBy =
  (resource: string) =>
  ({origins}: ChunkGroup): boolean =>
    origins.some(({module}) => module?.resource === resource);

/** Some groups and all that they load, but for what is kept on use. */
function reachableFrom(groups: readonly ChunkGroup[]): Set<ChunkGroup> {
  const reached = new Set<ChunkGroup>();
  const reach = (group: ChunkGroup): void => {
    if (!ON_USE.includes(group.name ?? '') && !reached.has(group)) {
      reached.add(group);
      [...group.childrenIterable].forEach(reach);
    }
  };
  groups.forEach(reach);
  return reached;
}
