import {useHistory, useLocation} from '@docusaurus/router';
import {PageMetadata} from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import {type ReactNode, useState} from 'react';
import SearchHit from '../Hit/index.tsx';
import {say} from '../say.ts';
import {useFound} from '../useFound.ts';
import styles from './styles.module.css';

/** As many pages are read at first, and again with each press for more. */
const PAGES = 10;

function Results({text}: {readonly text: string}): ReactNode {
  const [more, setMore] = useState({text, pages: PAGES});
  const pages = more.text === text ? more.pages : PAGES;
  const search = useFound(text, pages);
  if (text.trim() === '') {
    return null;
  }
  const {hits = [], pages: all = 0} = search.found ?? {};
  return (
    <>
      <p role="status">{say(search)}</p>
      <ul className={styles.hits}>
        {hits.map((hit, index) => (
          <li key={`${hit.url} ${index}`}>
            <SearchHit hit={hit} className={styles.hit} />
          </li>
        ))}
      </ul>
      {all > pages && (
        <button
          type="button"
          className="button button--secondary"
          onClick={() => setMore({text, pages: pages + PAGES})}
        >
          More results
        </button>
      )}
    </>
  );
}

/** The text to search for: what the address says, as the reader changes it. */
function useQuery(): [string, (text: string) => void] {
  const history = useHistory();
  const location = useLocation();
  const isBrowser = useIsBrowser();
  const query = new URLSearchParams(isBrowser ? location.search : '');
  return [
    query.get('q') ?? '',
    (text) =>
      history.replace({
        ...location,
        search: `?${new URLSearchParams({q: text})}`,
      }),
  ];
}

/** The page of all results; its address carries the query. */
export default function SearchResultsPage(): ReactNode {
  const [text, setText] = useQuery();
  return (
    <Layout>
      <PageMetadata title="Search" />
      <main className="container margin-vert--lg">
        <Heading as="h1">Search</Heading>
        <noscript>The search needs JavaScript.</noscript>
        <form
          role="search"
          aria-label="All pages"
          onSubmit={(event) => event.preventDefault()}
        >
          <input
            className={styles.field}
            aria-label="Search all pages"
            name="q"
            autoComplete="off"
            spellCheck={false}
            value={text}
            disabled={!useIsBrowser()}
            onChange={({target}) => setText(target.value)}
          />
        </form>
        <Results text={text} />
      </main>
    </Layout>
  );
}
