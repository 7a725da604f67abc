import {type ReactNode, useId} from 'react';
import styles from './styles.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
  /** Empty when there is none. */
  readonly problem: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** A text field for JSON that says what is wrong while it is, and keeps what was typed. */
export default function JsonField({
  label,
  text,
  problem,
  readOnly,
  onChange,
}: Props): ReactNode {
  const id = useId();
  const rows = Math.min(20, Math.max(8, text.split('\n').length));
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={rows}
        value={text}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <p id={`${id}-problem`} className={styles.problem} role="status">
        {problem}
      </p>
    </div>
  );
}
