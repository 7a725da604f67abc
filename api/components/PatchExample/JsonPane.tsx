import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {DiffLine} from './diff-lines.ts';
import styles from './styles.module.css';

interface Props {
  readonly caption: ReactNode;
  readonly lines: readonly DiffLine[];
  /** What a changed line is: taken out here, or new here. */
  readonly mark?: 'del' | 'ins';
  readonly className?: string | undefined;
}

/** JSON under a caption, with its changed lines marked as deleted or inserted. */
export default function JsonPane({
  caption,
  lines,
  mark: Mark = 'ins',
  className,
}: Props): ReactNode {
  return (
    <figure className={clsx(styles.pane, className)}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <pre className={styles.code}>
        <code>
          {lines.map(({text, changed}, index) =>
            changed ? (
              <Mark key={index} className={styles.line}>
                {`${text}\n`}
              </Mark>
            ) : (
              `${text}\n`
            ),
          )}
        </code>
      </pre>
    </figure>
  );
}
