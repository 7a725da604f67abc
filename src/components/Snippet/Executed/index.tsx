import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  /** Versions of the tools that ran the text shown, by name. */
  readonly tools: Readonly<Record<string, string>>;
}

/** Says that the text shown was executed as it stands, and with what. */
export default function SnippetExecuted({tools}: Props): ReactNode {
  const versions = Object.entries(tools)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
  return (
    <p className={styles.executed} data-markdown="omit">
      Executed by the tests exactly as shown, with {versions}.
    </p>
  );
}
