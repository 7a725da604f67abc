import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of what is known of a run, under its name. */
export default function PlaygroundSection({title, children}: Props): ReactNode {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.title}>{title}</div>
      {children}
    </section>
  );
}
