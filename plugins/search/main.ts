import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {json} from 'node:stream/consumers';
import {writeIndex} from './write-index.ts';

/** What the plugin wants an index of. */
export interface IndexOrder {
  /** Folder of the build. */
  readonly outDir: string;
  /** The pages' paths, base URL left out. */
  readonly paths: readonly string[];
  /** Where the index goes. */
  readonly folder: string;
  /** Language of the prose. */
  readonly lang: string;
}

// Started by the plugin, which says by standard input what is wanted.
const {outDir, paths, folder, lang} = (await json(process.stdin)) as IndexOrder;
await writeIndex(
  paths.map((page) => ({
    path: page,
    html: () => readFile(path.join(outDir, page, 'index.html'), 'utf8'),
  })),
  folder,
  lang,
);
// Pagefind's own process would keep this one alive.
process.exit(0);
