import {readFile, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import type {Plugin} from 'esbuild';
import type {Page} from 'playwright-core';
import {leaveOutUnused} from '../../../src/runner/leave-out.mjs';
import {frameDocument} from '../../../src/runner/frame/document-loader.mjs';
import {Browsers, chromiumVersion} from '../chromium.ts';
import type {EngineId} from '../../../src/runner/index.ts';
import type {ExecutorFactory} from '../index.ts';
import {packageVersion} from '../packages.ts';

const PAGE = fileURLToPath(new URL('page-script.ts', import.meta.url));
const LOADER = /^!!.*bundle-loader\.mjs!/;
const DOCUMENT_LOADER = /^!!.*document-loader\.mjs!/;

/** Does what the site's own loaders do: a bundle as a text, the frame's document at an address. */
const loaders: Plugin = {
  name: 'loaders',
  setup({onResolve, onLoad}) {
    onResolve({filter: LOADER}, ({path, resolveDir}) => ({
      path: join(resolveDir, path.replace(LOADER, '')),
      namespace: 'bundle',
    }));
    onLoad({filter: /.*/, namespace: 'bundle'}, async ({path}) => ({
      contents: await bundle(path, [leaveOutUnused]),
      loader: 'text',
    }));
    onResolve({filter: DOCUMENT_LOADER}, ({path, resolveDir}) => ({
      path: join(resolveDir, path.replace(DOCUMENT_LOADER, '')),
      namespace: 'document',
    }));
    onLoad({filter: /.*/, namespace: 'document'}, async ({path}) => ({
      contents: `data:text/html,${encodeURIComponent((await frameDocument(path)).html)}`,
      loader: 'text',
    }));
  },
};

async function bundle(entry: string, plugins: Plugin[]): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    banner: {js: '"use strict";'},
    target: 'es2022',
    write: false,
    plugins,
    absWorkingDir: dirname(entry),
  });
  return outputFiles[0]?.text ?? '';
}

/** An engine of the site's, by what it is made of. */
interface PageEngine {
  engine: EngineId;
  /** npm packages that do the work, whose versions are told. */
  packages: readonly string[];
}

/** A language as the site runs it: the same worker in the same frame, in real Chromium. */
export function inPage({engine, packages}: PageEngine): ExecutorFactory {
  return ({host, keyPlaceholder}) => {
    const browsers = new Browsers(host);
    const api = {
      origin: `https://${host}`,
      keyPlaceholder,
      authorization: keyPlaceholder,
    };
    let script = '';
    const open = async (page: Page, folder: string) => {
      const file = join(folder, 'page.html');
      await writeFile(file, '<!doctype html><title>Runner</title>');
      await page.goto(pathToFileURL(file).href);
      await page.addScriptTag({content: script});
    };
    return {
      id: `${engine}-in-page`,
      label: 'in the page',
      putsInKey: true,
      async prepare() {
        script = await bundle(PAGE, [loaders]);
      },
      async run(file, endpoint, key) {
        const browser = await browsers.for(endpoint);
        const page = await browser.newPage();
        try {
          await open(page, dirname(file));
          return await page.evaluate(
            ([engine, api, code, name, token]) =>
              window.runInPage(engine, api, code, name, token),
            [
              engine,
              api,
              await readFile(file, 'utf8'),
              basename(file),
              key,
            ] as const,
          );
        } finally {
          await page.close();
        }
      },
      async tools() {
        return {
          Chromium: await chromiumVersion(),
          ...Object.fromEntries(
            packages.map((name) => [name, packageVersion(name)]),
          ),
        };
      },
      close: () => browsers.close(),
    };
  };
}
