import api from '@api';
import {type ReactNode, useEffect, useId, useRef} from 'react';
import type {Endpoint} from '../../Playground/endpoint/settings.ts';
import type {ComposableCall} from '../call.ts';
import styles from '../styles.module.css';

interface Props {
  readonly call: ComposableCall;
  readonly endpoint: Endpoint;
  onConfirm(): void;
  onDecline(): void;
}

/** Says what a call that deletes does, before it is sent to where real data is. */
export default function ConfirmSend(props: Props): ReactNode {
  const {call, endpoint, onConfirm, onDecline} = props;
  const id = useId();
  const decline = useRef<HTMLButtonElement>(null);
  useEffect(() => decline.current?.focus(), []);
  return (
    // Escape declines, wherever the focus is within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={styles.confirm}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          onDecline();
        }
      }}
    >
      <p id={`${id}-title`} className={styles.title}>
        This deletes real data: {call.summary.toLowerCase()}?
      </p>
      <p id={`${id}-text`}>
        The request goes to {endpoint.label} (<bdi>{endpoint.url}</bdi>), with
        your token, for what is named above. That is no sandbox: what the{' '}
        {api.name} deletes there, nothing on this page puts back.
      </p>
      <div className={styles.actions}>
        <button
          ref={decline}
          type="button"
          className={styles.button}
          onClick={onDecline}
        >
          Don’t send
        </button>
        <button
          type="button"
          className={`${styles.button} ${styles.cancel}`}
          onClick={onConfirm}
        >
          Delete there
        </button>
      </div>
    </div>
  );
}
