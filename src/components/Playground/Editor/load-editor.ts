import {LIBRARIES} from './libraries.ts';
import type {MonacoBundle} from './load-monaco.ts';
import {loadMonaco} from './load-monaco.ts';

let loading: Promise<MonacoBundle> | undefined;

/** Loads the editor with what it must know of the examples; `base` is the URL of its files. */
export function loadEditor(base: string): Promise<MonacoBundle> {
  loading ??= loadMonaco(base)
    .then((bundle) => {
      teach(bundle.typescript);
      return bundle;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Checks examples as the project's own tests do, with the types they import. */
function teach({
  typescriptDefaults,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
}: MonacoBundle['typescript']): void {
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
