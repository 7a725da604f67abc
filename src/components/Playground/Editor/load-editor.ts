import {loader} from '@monaco-editor/react';
import type * as Monaco from 'monaco-editor';
import type * as TypeScript from 'monaco-editor/languages/features/typescript/register.js';
import {LIBRARIES} from './libraries.ts';

export type {Monaco};

interface Bundle {
  monaco: typeof Monaco;
  typescript: typeof TypeScript;
}

let loading: Promise<typeof Monaco> | undefined;

/** Loads the editor from the site's own files, once; `base` is their URL. */
export function loadEditor(base: string): Promise<typeof Monaco> {
  loading ??= start(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(base: string): Promise<typeof Monaco> {
  const url = new URL(base, window.location.href);
  window.MonacoEnvironment = {
    getWorker: (_module, label) =>
      new Worker(
        new URL(
          label === 'typescript' ? 'ts.worker.js' : 'editor.worker.js',
          url,
        ),
        {type: 'module', name: label},
      ),
  };
  const [{monaco, typescript}] = await Promise.all([
    import(
      /* webpackIgnore: true */ new URL('editor.js', url).href
    ) as Promise<Bundle>,
    loadStyles(new URL('editor.css', url).href),
  ]);
  teach(typescript);
  loader.config({monaco});
  await loader.init();
  return monaco;
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

/** Checks examples as the project's own tests do, with the types they import. */
function teach({
  typescriptDefaults,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
}: typeof TypeScript): void {
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    lib: ['es2023', 'dom', 'dom.iterable'],
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    allowNonTsExtensions: true,
    types: [],
  });
  typescriptDefaults.setEagerModelSync(true);
  for (const {path, text} of LIBRARIES) {
    typescriptDefaults.addExtraLib(text, path);
  }
}
