import {type ReactNode, useEffect, useState} from 'react';
import styles from './styles.module.css';

interface Props {
  onAccept(): void;
  onLater(): void;
}

/** The offer of a new version of the site, over the page's lower edge. */
export default function NewVersion({onAccept, onLater}: Props): ReactNode {
  // A status is read aloud when it changes, not when it appears.
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSaid(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <section aria-label="New version" className={styles.place}>
      <p role="status" className={styles.text}>
        {isSaid && 'A new version of this site is ready.'}
      </p>
      <button type="button" className={styles.accept} onClick={onAccept}>
        Load it
      </button>
      <button type="button" className={styles.later} onClick={onLater}>
        Later
      </button>
    </section>
  );
}
