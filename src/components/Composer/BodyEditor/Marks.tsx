import type {ReactNode} from 'react';
import type {Mark} from './props.ts';
import styles from '../styles.module.css';

interface Props {
  readonly marks: readonly Mark[];
  onMark(line: number, column: number): void;
}

/** What the schema says of the body, each with the way to its line. */
export default function BodyMarks({marks, onMark}: Props): ReactNode {
  return (
    <ul className={styles.marks} aria-label="What the schema says of the body">
      {marks.map(({line, column, message}) => (
        <li key={`${line}:${column}:${message}`}>
          <button
            type="button"
            className={styles.where}
            onClick={() => onMark(line, column)}
          >
            Line {line}
          </button>{' '}
          <bdi>{message}</bdi>
        </li>
      ))}
    </ul>
  );
}
