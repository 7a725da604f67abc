import type {ReactNode} from 'react';
import type {ComposeProblem} from '../compose.ts';
import type {FieldFocus} from './useFocus.ts';
import styles from '../styles.module.css';

interface Props {
  readonly problems: readonly ComposeProblem[];
  readonly onField: FieldFocus['focus'];
}

/** All that keeps the request from being sent, each with the way to its field. */
export default function ComposerProblems(props: Props): ReactNode {
  const {problems, onField} = props;
  return (
    <div role="alert">
      {problems.length > 0 && (
        <div className={styles.problems}>
          <p>Not sent yet:</p>
          <ul>
            {problems.map(({field, message, offset}) => (
              <li key={field}>
                <button
                  type="button"
                  className={styles.where}
                  onClick={() => onField(field, offset)}
                >
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
