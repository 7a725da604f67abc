import type {ReactNode, Ref} from 'react';
import type {BodyEditorProps} from './props.ts';
import styles from '../styles.module.css';

interface Props extends BodyEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** The body as plain text. */
export default function PlainBody(props: Props): ReactNode {
  const {id, text, error, onChange, ref} = props;
  return (
    <textarea
      ref={ref}
      id={id}
      className={styles.plain}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-error`}
      aria-invalid={error !== undefined}
      rows={Math.min(24, text.split('\n').length + 1)}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
