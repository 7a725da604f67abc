import type {ReactNode} from 'react';
import {isList} from '../compose.ts';
import {choicesOf, doubtAbout} from '../describe-value.ts';
import type {Parameter} from '../openapi.ts';
import Prose from '../Prose.tsx';
import styles from '../styles.module.css';

interface Props {
  readonly id: string;
  readonly parameter: Parameter;
  readonly value: string;
  /** What keeps the request from being sent. */
  readonly error: string | undefined;
  /** Whether the answer names the field as what is wrong. */
  readonly isNamed: boolean;
  readonly onChange: (value: string) => void;
}

function Control({
  id,
  parameter,
  value,
  error,
  isNamed,
  onChange,
}: Props): ReactNode {
  const shared = {
    id,
    className: styles.input,
    value,
    'aria-invalid': error !== undefined || isNamed,
    'aria-describedby': `${id}-error ${id}-hint`,
  };
  const choices = choicesOf(parameter);
  if (parameter.schema?.type === 'boolean') {
    return (
      <select {...shared} onChange={(event) => onChange(event.target.value)}>
        <option value="">not sent</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  const typed = {
    ...shared,
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    required: parameter.required ?? false,
  };
  if (isList(parameter)) {
    const rows = Math.min(6, value.split('\n').length);
    return (
      <textarea
        {...typed}
        rows={rows}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <>
      <input
        {...typed}
        {...(parameter.schema?.type === 'integer' && {inputMode: 'numeric'})}
        {...(choices.length > 0 && {list: `${id}-choices`})}
        onChange={(event) => onChange(event.target.value)}
      />
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A parameter of a path or a query: labelled, described, with what is wrong beside it. */
export default function ComposerField(props: Props): ReactNode {
  const {id, parameter, value, error} = props;
  const {name, required = false, description = ''} = parameter;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {name}
        {required && <span className={styles.note}> required</span>}
        {isList(parameter) && (
          <span className={styles.note}> one per line</span>
        )}
      </label>
      <Control {...props} />
      <p id={`${id}-error`} className={styles.problem} aria-live="polite">
        {error ?? doubtAbout(parameter, value)}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        <Prose text={description} />
      </p>
    </div>
  );
}
