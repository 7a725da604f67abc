import {Fragment, type ReactNode, useId} from 'react';
import type {ComposableCall} from '../call.ts';
import {targetOf} from '../compose.ts';
import type {RequestDraft} from './useRequestDraft.ts';
import styles from '../styles.module.css';

interface Props {
  readonly call: ComposableCall;
  readonly draft: RequestDraft;
}

/** A path that may break after its slashes. */
function Breakable({text}: {readonly text: string}): ReactNode {
  return text.split(/(?<=[/?&])/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

/** Which of a call's paths is sent, and what it comes to with what is filled in. */
export default function ComposerPathChoice({call, draft}: Props): ReactNode {
  const id = useId();
  const {forms, method} = call;
  return (
    <div className={styles.head}>
      {forms.length > 1 && (
        <div className={styles.field}>
          <label htmlFor={id}>Path</label>
          <select
            id={id}
            className={styles.input}
            value={draft.form.id}
            onChange={(event) => draft.chooseForm(event.target.value)}
          >
            {forms.map((form) => (
              <option key={form.id} value={form.id}>
                {form.template}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className={styles.target}>
        <strong>{method}</strong>{' '}
        <bdi data-target>
          <Breakable text={targetOf(draft.form, draft.composed)} />
        </bdi>
      </p>
    </div>
  );
}
