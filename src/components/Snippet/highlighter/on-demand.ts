import type {Highlighter} from './highlighter.ts';

type Highlight = ReturnType<Highlighter['get']>;

let loaded: Highlight;
let loading: Promise<void> | undefined;
const listeners = new Set<() => void>();

async function load(): Promise<void> {
  const [{highlight}, {Prism}, {default: includeLanguages}] = await Promise.all(
    [
      import('../highlight.ts'),
      import('prism-react-renderer'),
      import('@theme/prism-include-languages'),
    ],
  );
  includeLanguages(Prism);
  loaded = highlight;
  listeners.forEach((listener) => listener());
}

/**
 * Highlights when it is asked to: a page comes with what it shows at first
 * highlighted, so that few readers need Prism and its grammars at all.
 */
export const highlighter: Highlighter = {
  get: () => loaded,
  load() {
    loading ??= load().catch(() => {
      loading = undefined;
    });
  },
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
