import type {ReactNode} from 'react';
import {readerIds} from '../../ReaderIds/useReaderIds.ts';
import styles from './styles.module.css';

interface Props {
  /** Versions of the tools that ran the text shown, by name; null when nothing did. */
  readonly tools: Readonly<Record<string, string>> | null;
  /** Whether the text shown has ids of the reader's in it. */
  readonly ownIds: boolean;
}

/** Says that the text shown was executed as it stands, and with what; and whose ids are in it. */
export default function SnippetExecuted({tools, ownIds}: Props): ReactNode {
  const versions = Object.entries(tools ?? {})
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  return (
    (tools !== null || ownIds) && (
      <p
        className={styles.executed}
        data-executed={tools !== null || undefined}
        data-markdown="omit"
      >
        {tools !== null &&
          (ownIds
            ? `Executed by the tests but for your ids, with ${versions}. `
            : `Executed by the tests exactly as shown, with ${versions}.`)}
        {ownIds && (
          <button
            type="button"
            className={styles.back}
            onClick={({currentTarget}) => {
              currentTarget
                .closest('[role="tabpanel"]')
                ?.querySelector('pre')
                ?.focus({preventScroll: true});
              readerIds().clear();
            }}
          >
            Put the placeholders back
          </button>
        )}
      </p>
    )
  );
}
