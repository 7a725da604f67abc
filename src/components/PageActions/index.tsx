import Head from '@docusaurus/Head';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ReactNode, useState} from 'react';
import ReaderIds from '../ReaderIds/index.tsx';
import styles from './styles.module.css';

const SAYS = {
  ready: '',
  copied: 'The page is copied, as Markdown.',
  failed: 'The page could not be copied. Is there a connection?',
} as const;

async function copyPage(address: string): Promise<keyof typeof SAYS> {
  try {
    const response = await fetch(address);
    if (!response.ok) {
      return 'failed';
    }
    await navigator.clipboard.writeText(await response.text());
    return 'copied';
  } catch {
    return 'failed';
  }
}

interface Props {
  /** The page's path, base URL included. */
  readonly permalink: string;
}

/** What can be done with a page as a whole: its Markdown can be copied, or looked at. */
export default function PageActions({permalink}: Props): ReactNode {
  const [state, setState] = useState<keyof typeof SAYS>('ready');
  const markdown = `${permalink.replace(/\/$/, '')}.md`;
  return (
    <div className={styles.actions}>
      <Head>
        <link rel="alternate" type="text/markdown" href={markdown} />
      </Head>
      <span role="status" className={styles.status}>
        {SAYS[state]}
      </span>
      <ReaderIds className={styles.action} />
      <button
        type="button"
        className={styles.action}
        disabled={!useIsBrowser()}
        onClick={async () => setState(await copyPage(markdown))}
      >
        Copy page
      </button>
      <a className={styles.action} href={markdown} data-noBrokenLinkCheck>
        View as Markdown
      </a>
    </div>
  );
}
