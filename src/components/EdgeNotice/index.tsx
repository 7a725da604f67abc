import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  /** How it is read aloud: at once, or when the reader pauses. */
  readonly role: 'alert' | 'status';
  /** What is said; nothing is shown without it. */
  readonly text: string | undefined;
  onClose(): void;
}

/** A word over the page's lower edge, until the reader closes it. */
export default function EdgeNotice({role, text, onClose}: Props): ReactNode {
  return (
    <div role={role} className={styles.place}>
      {text !== undefined && (
        <p className={styles.notice}>
          {text}{' '}
          <button type="button" className={styles.close} onClick={onClose}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
