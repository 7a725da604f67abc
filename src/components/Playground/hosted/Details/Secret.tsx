import {type ReactNode, useId, useState} from 'react';
import CopyButton from '../../../Snippet/CopyButton/index.tsx';
import styles from './styles.module.css';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** A secret, covered until the reader asks to see it. */
export default function HostedSecret({label, text}: Props): ReactNode {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.secret}>
        <input
          // React would write a controlled value into the page's markup as well.
          ref={(input: HTMLInputElement | null) => {
            if (input) {
              input.value = text;
            }
          }}
          id={id}
          type={shown ? 'text' : 'password'}
          readOnly
          autoComplete="off"
          spellCheck={false}
        />
        <button
          type="button"
          className={styles.button}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
