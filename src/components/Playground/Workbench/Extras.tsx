import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  readonly edited: boolean;
  /** Who answers, by name. */
  readonly endpoint: string;
  readonly expanded: boolean;
  onReset(): void;
  onEndpoint(): void;
}

/** What the toolbar offers once the playground is open. */
export default function PlaygroundExtras(props: Props): ReactNode {
  const {edited, endpoint, expanded, onReset, onEndpoint} = props;
  return (
    <>
      {edited && (
        <button type="button" className={styles.extra} onClick={onReset}>
          Reset
        </button>
      )}
      <button
        type="button"
        className={clsx(styles.extra, styles.endpoint)}
        aria-expanded={expanded}
        onClick={onEndpoint}
      >
        <span>
          Endpoint: <strong>{endpoint}</strong>
        </span>
        <span className={styles.caret} aria-hidden />
      </button>
    </>
  );
}
