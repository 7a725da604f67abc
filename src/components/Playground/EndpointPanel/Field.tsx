import clsx from 'clsx';
import {type ComponentProps, type ReactNode, useId} from 'react';
import styles from './styles.module.css';

interface Props extends ComponentProps<'input'> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Takes a row of its own. */
  readonly wide?: boolean;
}

/** A labelled input with what is wrong with it beside it. */
export default function Field({
  label,
  hint,
  error,
  wide = false,
  ...input
}: Props): ReactNode {
  const id = useId();
  return (
    <div className={clsx(styles.field, wide && styles.wide)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        {...input}
      />
      <p id={`${id}-error`} className={styles.error} aria-live="polite">
        {error}
      </p>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
