import {type ReactNode, useEffect, useState} from 'react';
import styles from './styles.module.css';

const SAYS = {
  ready: '',
  copied: 'Copied',
  failed: 'Copying was refused by the browser',
} as const;

const PATHS = {
  ready: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  copied: 'M3 8.5l3.5 3.5L13 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
} as const;

/** Copies, and says for two seconds how it went. */
function useCopy(text: string) {
  const [state, setState] = useState<keyof typeof SAYS>('ready');
  useEffect(() => {
    if (state === 'ready') {
      return undefined;
    }
    const timer = window.setTimeout(() => setState('ready'), 2000);
    return () => window.clearTimeout(timer);
  }, [state]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }
  return {state, copy};
}

export default function SnippetCopyButton({
  text,
}: {
  readonly text: string;
}): ReactNode {
  const {state, copy} = useCopy(text);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label="Copy"
        title={SAYS[state] || 'Copy'}
        onClick={copy}
      >
        <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden>
          <path d={PATHS[state]} />
        </svg>
      </button>
      <span role="status" className={styles.status}>
        {SAYS[state]}
      </span>
    </>
  );
}
