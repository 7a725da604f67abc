import clsx from 'clsx';
import type {CSSProperties, ReactNode} from 'react';
import type {Replacement} from '../../../../languages/constants/fill.ts';
import styles from './styles.module.css';
import {useHighlighted} from './useHighlighted.ts';

interface Props {
  readonly code: string;
  readonly grammar: string;
  readonly label: string;
  /** Whether the reader sees it; what was never shown isn't highlighted. */
  readonly shown?: boolean;
  /** Line to point out, counted from 1. */
  readonly markedLine?: number | undefined;
  /** Where ids of the reader's own go into it. */
  readonly replacements?: readonly Replacement[];
}

const NONE: readonly Replacement[] = [];

/** A block of code, highlighted, with the reader's own ids marked in it. */
export default function SnippetCode(props: Props): ReactNode {
  const {code, grammar, label, shown = true, markedLine} = props;
  const {replacements = NONE} = props;
  const {html, element} = useHighlighted(code, grammar, shown, replacements);
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
        ref={element}
        className={clsx(styles.code, `language-${grammar}`)}
        dangerouslySetInnerHTML={{__html: html}}
        suppressHydrationWarning
      />
    </pre>
  );
}
