import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useAllDocsData} from '@docusaurus/plugin-content-docs/client';
import Heading from '@theme/Heading';
import type {Props} from '@theme/NotFound/Content';
import SearchBar from '@theme/SearchBar';
import clsx from 'clsx';
import {type ReactNode, useEffect} from 'react';
import styles from './styles.module.css';
import {meantPath, nearestPaths} from './nearest-paths.ts';

/** How many pages are offered. */
const OFFERED = 5;

function usePaths(): string[] {
  return Object.values(useAllDocsData()).flatMap(({versions}) =>
    versions.flatMap(({docs}) => docs.map(({path}) => path)),
  );
}

/** Where the site's pages begin, whatever its configuration calls the place. */
function useFirstPage(): string {
  const home = useBaseUrl('/');
  return Object.values(useAllDocsData())[0]?.path ?? home;
}

/** The pages that are most like the address, once the browser has told it. */
function Nearest({paths}: {readonly paths: readonly string[]}): ReactNode {
  const {pathname} = useLocation();
  const near = useIsBrowser() ? nearestPaths(pathname, paths, OFFERED) : [];
  if (near.length === 0) {
    return null;
  }
  return (
    <>
      <p>Did you mean one of these?</p>
      <ul>
        {near.map((path) => (
          <li key={path}>
            <Link to={path}>{path}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * What an address that leads nowhere shows: the nearest pages and the search.
 * One that differs from a page's in case or slashes only is sent on to the page.
 */
export default function NotFoundContent({className}: Props): ReactNode {
  const paths = usePaths();
  const {pathname} = useLocation();
  const firstPage = useFirstPage();
  const meant = meantPath(pathname, paths);
  useEffect(() => {
    if (meant !== undefined && meant !== pathname) {
      const {search, hash} = window.location;
      window.location.replace(meant + search + hash);
    }
  }, [meant, pathname]);
  return (
    <main className={clsx('container margin-vert--xl', className)}>
      <Heading as="h1">There is no page at this address</Heading>
      <Nearest paths={paths} />
      <p>
        <Link to={firstPage}>All pages of the documentation</Link>
      </p>
      <div className={styles.search}>
        <SearchBar />
      </div>
    </main>
  );
}
