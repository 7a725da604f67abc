import {type ReactNode, useEffect, useState} from 'react';
import styles from './styles.module.css';

const SAYS = {
  ready: 'Copy',
  copied: 'Copied',
  failed: 'Copying was refused',
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
      <button type="button" className={styles.button} onClick={copy}>
        {SAYS[state]}
      </button>
      <span role="status" className={styles.status}>
        {state === 'ready' ? '' : SAYS[state]}
      </span>
    </>
  );
}
