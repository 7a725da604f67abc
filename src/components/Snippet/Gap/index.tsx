import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  /** What the tab says. */
  readonly language: string;
  /** Why there is no example, as the language's `gaps.json` gives it. */
  readonly reason: string;
}

/** Stands where a language has no example of an operation, and says why. */
export default function SnippetGap({language, reason}: Props): ReactNode {
  return (
    <p className={styles.gap}>
      <strong>There is no {language} example here.</strong> {reason}
    </p>
  );
}
