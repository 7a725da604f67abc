import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A few words in a disclosure. */
export default function DisclosureNote({
  children,
}: {
  readonly children: ReactNode;
}): ReactNode {
  return <p className={styles.note}>{children}</p>;
}
