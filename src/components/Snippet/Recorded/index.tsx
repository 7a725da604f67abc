import useBaseUrl from '@docusaurus/useBaseUrl';
import {type ReactNode, useEffect, useRef} from 'react';
import type {Loading} from './useRecording.ts';
import {useRecording} from './useRecording.ts';
import styles from './styles.module.css';

interface Props {
  /** Where the recording lies, beneath the base URL. */
  readonly path: string;
  /** Whether what is shown above is the very text that was executed. */
  readonly ofShownText: boolean;
}

function Content({
  loading,
  onRetry,
}: {
  readonly loading: Loading;
  onRetry(): void;
}): ReactNode {
  switch (loading.phase) {
    case 'idle':
      return null;
    case 'loading':
      return (
        <p role="status" className={styles.note}>
          Loading…
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          The recording did not load. Is there a connection?{' '}
          <button type="button" className={styles.retry} onClick={onRetry}>
            Try again
          </button>
        </p>
      );
    case 'loaded':
      return <loading.View recording={loading.recording} />;
  }
}

/** Opens to what happened when the tests executed an example. */
export default function SnippetRecorded(props: Props): ReactNode {
  const {path, ofShownText} = props;
  const {loading, load} = useRecording(useBaseUrl(path));
  const element = useRef<HTMLDetailsElement>(null);
  // A reader may have opened it before the page's code was there to hear of it.
  const loadNow = useRef(load);
  useEffect(() => {
    if (element.current?.open) loadNow.current();
  }, []);
  return (
    <details
      ref={element}
      className={styles.recorded}
      data-markdown="omit"
      onToggle={({currentTarget}) => {
        if (currentTarget.open) load();
      }}
    >
      <summary className={styles.summary}>
        What it prints, sends and changes
      </summary>
      {!ofShownText && loading.phase === 'loaded' && (
        <p className={styles.note}>
          This was recorded of the original text, not of the text with what you
          entered or edited in it.
        </p>
      )}
      <Content loading={loading} onRetry={load} />
    </details>
  );
}
