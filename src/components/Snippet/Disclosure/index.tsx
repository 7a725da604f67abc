import {type ReactNode, useEffect, useRef} from 'react';
import type {Loading} from './useLoaded.ts';
import {useLoaded} from './useLoaded.ts';
import styles from './styles.module.css';

interface Props<T> {
  readonly title: string;
  /** A word beside the title. */
  readonly badge?: string;
  /** What is loaded, as a sentence begins with it: `The recording`. */
  readonly what: string;
  /** Loads what is shown, when the reader first opens it. */
  readonly load: () => Promise<T>;
  readonly children: (value: T) => ReactNode;
}

interface ContentProps<T> extends Pick<Props<T>, 'what' | 'children'> {
  readonly loading: Loading<T>;
  onRetry(): void;
}

function Content<T>(props: ContentProps<T>): ReactNode {
  const {loading, what, children, onRetry} = props;
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
          {what} did not load. Is there a connection?{' '}
          <button type="button" className={styles.retry} onClick={onRetry}>
            Try again
          </button>
        </p>
      );
    case 'loaded':
      return children(loading.value);
  }
}

/** Something beneath an example that is loaded when the reader opens it. */
export default function SnippetDisclosure<T>(props: Props<T>): ReactNode {
  const {title, badge, what, children} = props;
  const {loading, load} = useLoaded(props.load);
  const element = useRef<HTMLDetailsElement>(null);
  // A reader may have opened it before the page's code was there to hear of it.
  const loadNow = useRef(load);
  useEffect(() => {
    if (element.current?.open) loadNow.current();
  }, []);
  return (
    <details
      ref={element}
      className={styles.disclosure}
      data-markdown="omit"
      onToggle={({currentTarget}) => {
        if (currentTarget.open) load();
      }}
    >
      <summary className={styles.summary}>
        {title}
        {badge && <span className={styles.badge}>{badge}</span>}
      </summary>
      <Content loading={loading} what={what} onRetry={load}>
        {children}
      </Content>
    </details>
  );
}
