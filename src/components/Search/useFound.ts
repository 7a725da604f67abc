import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useEffect, useState} from 'react';
import {useLanguage} from '../Snippet/language-store.ts';
import {ask} from './ask.ts';
import {INDEX_FOLDER} from './index-text.ts';
import type {Found} from './types.ts';

/** Time without a further key that ends a word, in milliseconds. */
const PAUSE = 50;

/** How far a search is; `found` is what the text before found until then. */
export interface Search {
  readonly state: 'searching' | 'found' | 'failed';
  /** The text that `found` is of. */
  readonly text: string;
  readonly found: Found | undefined;
}

const NOTHING: Search = {state: 'searching', text: '', found: undefined};

/** Searches for a text as it is typed; hits are of so many pages. */
export function useFound(text: string, pages: number): Search {
  const [search, setSearch] = useState(NOTHING);
  const language = useLanguage();
  const {withBaseUrl} = useBaseUrlUtils();
  const baseUrl = withBaseUrl('/');
  const wanted = text.trim();

  useEffect(() => {
    let left = false;
    const folder = new URL(`${baseUrl}${INDEX_FOLDER}/`, window.location.origin)
      .href;
    const timer = setTimeout(async () => {
      const next = await ask({text: wanted, pages, language, folder, baseUrl})
        .then((found): Search => ({state: 'found', text: wanted, found}))
        .catch((): Search => ({
          state: 'failed',
          text: wanted,
          found: undefined,
        }));
      if (!left) {
        setSearch(next);
      }
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, pages, language, baseUrl]);

  return search.text === wanted ? search : {...search, state: 'searching'};
}
