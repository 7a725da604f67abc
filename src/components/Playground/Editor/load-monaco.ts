import {loader} from '@monaco-editor/react';
import type * as Monaco from 'monaco-editor';
import type * as Json from 'monaco-editor/languages/features/json/register.js';
import type * as TypeScript from 'monaco-editor/languages/features/typescript/register.js';

export type {Monaco};

/** What the site's own bundle of the editor has (plugins/playground/editor/monaco.ts). */
export interface MonacoBundle {
  monaco: typeof Monaco;
  typescript: typeof TypeScript;
  json: typeof Json;
}

/** The worker of each language, by its label; what has none shares the editor's. */
const WORKERS: Readonly<Record<string, string>> = {
  typescript: 'ts.worker.js',
  json: 'json.worker.js',
};

let loading: Promise<MonacoBundle> | undefined;

/** Loads the editor from the site's own files, once; `base` is their URL. */
export function loadMonaco(base: string): Promise<MonacoBundle> {
  loading ??= start(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(base: string): Promise<MonacoBundle> {
  const url = new URL(base, window.location.href);
  window.MonacoEnvironment = {
    getWorker: (_module, label) =>
      new Worker(new URL(WORKERS[label] ?? 'editor.worker.js', url), {
        type: 'module',
        name: label,
      }),
  };
  const [bundle] = await Promise.all([
    import(
      /* webpackIgnore: true */ new URL('editor.js', url).href
    ) as Promise<MonacoBundle>,
    loadStyles(new URL('editor.css', url).href),
  ]);
  loader.config({monaco: bundle.monaco});
  await loader.init();
  return bundle;
}

function loadStyles(href: string): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error('The editor’s styles did not load.'));
    };
    document.head.append(link);
  });
}
