import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, version as esbuildVersion} from 'esbuild';
import {plainMarkdown} from './plain-markdown.ts';

const HERE = fileURLToPath(import.meta.url);
const ENTRY = path.join(path.dirname(HERE), 'monaco.ts');
const require = createRequire(import.meta.url);

/** What a bundle's folder in the cache holds: the files, and the list of what went in. */
const FILES = 'files';
const INPUTS = 'inputs.json';

/** The editor's files, ready to be served. */
export interface EditorBundle {
  /** Folder that holds `editor.js`, `editor.css` and the workers. */
  folder: string;
  /** Changes when the files do. */
  version: string;
  /** Paths of the modules that went in, for their licences. */
  inputs: readonly string[];
}

/**
 * Bundles Monaco apart from the site: its styles must not join the site's one
 * style sheet, and the site's build need not go through it every time.
 */
export async function bundleEditor(cacheFolder: string): Promise<EditorBundle> {
  const version = await fingerprint();
  const home = path.resolve(cacheFolder, `editor-${version}`);
  if (!(await exists(home))) {
    // Written aside and renamed, so that a broken build leaves no half a bundle.
    const draft = `${home}.${process.pid}`;
    const inputs = await bundle(path.join(draft, FILES));
    await writeFile(path.join(draft, INPUTS), JSON.stringify(inputs));
    await rename(draft, home).catch(() => rm(draft, {recursive: true}));
  }
  const inputs = JSON.parse(
    await readFile(path.join(home, INPUTS), 'utf8'),
  ) as string[];
  return {
    folder: path.join(home, FILES),
    version,
    inputs: inputs.map((input) => path.resolve(path.dirname(ENTRY), input)),
  };
}

/** Bundles into a folder; returns what went in, by path from the entry's folder. */
async function bundle(folder: string): Promise<string[]> {
  await mkdir(folder, {recursive: true});
  const {metafile} = await build({
    entryPoints: {
      editor: ENTRY,
      'editor.worker': 'monaco-editor/editor/editor.worker.js',
      'json.worker': 'monaco-editor/languages/features/json/json.worker.js',
      'ts.worker': 'monaco-editor/languages/features/typescript/ts.worker.js',
    },
    outdir: folder,
    absWorkingDir: path.dirname(ENTRY),
    bundle: true,
    splitting: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    loader: {'.ttf': 'file'},
    logLevel: 'error',
    // Monaco names its workers by URL; we start them ourselves.
    logOverride: {'empty-import-meta': 'silent'},
    metafile: true,
    plugins: [plainMarkdown],
  });
  return Object.keys(metafile.inputs);
}

async function fingerprint(): Promise<string> {
  const monaco = await readFile(findMonacoManifest(), 'utf8');
  const {version} = JSON.parse(monaco) as {version: string};
  return createHash('sha256')
    .update(version)
    .update(esbuildVersion)
    .update(await readFile(ENTRY))
    .update(await readFile(path.join(path.dirname(HERE), 'plain-markdown.ts')))
    .update(await readFile(HERE))
    .digest('hex')
    .slice(0, 12);
}

/** The package does not export its own manifest. */
function findMonacoManifest(): string {
  const [root] = require.resolve('monaco-editor').split('/min/');
  return path.join(root ?? '', 'package.json');
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
