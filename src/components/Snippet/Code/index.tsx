import clsx from 'clsx';
import type {CSSProperties, ReactNode} from 'react';
import styles from './styles.module.css';
import {useHighlighted} from './useHighlighted.ts';

interface Props {
  readonly code: string;
  readonly grammar: string;
  readonly label: string;
  /** Line to point out, counted from 1. */
  readonly markedLine?: number | undefined;
}

/** Lets a block that isn't in view keep its place without being laid out. */
const sizeOf = (code: string): CSSProperties =>
  ({'--lines': code.trimEnd().split('\n').length}) as CSSProperties;

export default function SnippetCode(props: Props): ReactNode {
  const {code, grammar, label, markedLine} = props;
  const {html, element} = useHighlighted(code, grammar);
  return (
    <pre
      className={clsx(styles.pre, 'thin-scrollbar')}
      style={sizeOf(code)}
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
        ref={element}
        className={styles.code}
        dangerouslySetInnerHTML={{__html: html}}
        suppressHydrationWarning
      />
    </pre>
  );
}
