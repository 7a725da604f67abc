import clsx from 'clsx';
import {type CSSProperties, type ReactNode, useMemo, useState} from 'react';
import {highlight} from '../highlight.ts';
import {useHydrating} from '../language-store.ts';
import styles from './styles.module.css';

interface Props {
  readonly code: string;
  readonly grammar: string;
  readonly label: string;
  /** Line to point out, counted from 1. */
  readonly markedLine?: number | undefined;
}

/**
 * Highlighted HTML. While a server's page is taken over, the code is in it
 * already: an empty string leaves it alone, and spares the reader's device
 * tokenising it a second time.
 */
function useHighlighted(code: string, grammar: string): string {
  const hydrating = useHydrating();
  const onServer = typeof window === 'undefined';
  const [inPage] = useState(hydrating && !onServer ? code : undefined);
  return useMemo(
    () => (code === inPage ? '' : highlight(code, grammar, styles)),
    [code, grammar, inPage],
  );
}

export default function SnippetCode(props: Props): ReactNode {
  const {code, grammar, label, markedLine} = props;
  const html = useHighlighted(code, grammar);
  return (
    <pre
      className={clsx(styles.pre, 'thin-scrollbar')}
      // It scrolls sideways, so a keyboard must be able to reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      {markedLine !== undefined && (
        <mark
          className={styles.mark}
          style={{'--line': markedLine - 1} as CSSProperties}
          data-line={markedLine}
        />
      )}
      <code
        className={styles.code}
        dangerouslySetInnerHTML={{__html: html}}
        suppressHydrationWarning
      />
    </pre>
  );
}
