import api from '@api';
import type {ReactNode} from 'react';
import type {Endpoint} from '../endpoint/settings.ts';
import {BROWSER} from '../endpoint/settings.ts';
import Field from './Field.tsx';
import styles from './styles.module.css';

interface Props {
  readonly endpoint: Endpoint;
  readonly error: string | undefined;
  onChange(token: string): void;
}

/** The sandbox's keys are public: a reader picks who to be. */
function KeyChoice({endpoint, onChange}: Props): ReactNode {
  return (
    <div className={styles.field}>
      <label htmlFor="playground-key">Act as</label>
      <select
        id="playground-key"
        className={styles.input}
        value={endpoint.token}
        onChange={(event) => onChange(event.target.value)}
      >
        {api.users.map(({key, label}) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <p className={styles.hint}>
        Its key takes the place of <code>{api.key.placeholder}</code> when a
        request leaves.
      </p>
    </div>
  );
}

export default function TokenField(props: Props): ReactNode {
  const {endpoint, error, onChange} = props;
  if (endpoint.id === BROWSER) {
    return <KeyChoice {...props} />;
  }
  return (
    <Field
      // React would write a controlled value into the page's markup as well.
      key={endpoint.id}
      ref={(input: HTMLInputElement | null) => {
        if (input && input.value !== endpoint.token) {
          input.value = endpoint.token;
        }
      }}
      wide
      data-field="token"
      label="Access token"
      type="password"
      onInput={(event) => onChange(event.currentTarget.value.trim())}
      error={error}
      hint={
        <>
          Takes the place of <code>{api.key.placeholder}</code> when a request
          leaves. The example’s code never sees it. It is kept in this page’s
          memory alone: a reload forgets it.
        </>
      }
    />
  );
}
