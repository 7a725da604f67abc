import api from '@api';
import clsx from 'clsx';
import {memo, type ReactNode, useState} from 'react';
import type {RequestRecord} from '../../../runner/index.ts';
import ScrollArea from '../ScrollArea/index.tsx';
import RequestCode from './RequestCode/index.tsx';
import styles from './styles.module.css';

type Outcome = RequestRecord['outcome'];

/** A request as a run had it, or as it is kept, without the time that it took. */
export interface ShownRequest extends Omit<RequestRecord, 'outcome'> {
  outcome: Outcome | Omit<Extract<Outcome, {state: 'answered'}>, 'duration'>;
  /** Whether it came as a message, and not as the REST that code is made from. */
  isMessage?: true;
}

interface Props {
  readonly requests: readonly ShownRequest[];
  /** Whether each shows what was sent and answered at first. */
  readonly opened?: boolean;
}

function OutcomeLine({outcome}: Pick<ShownRequest, 'outcome'>): ReactNode {
  if (outcome.state === 'pending') {
    return <span className={styles.time}>no answer yet</span>;
  }
  const duration = 'duration' in outcome ? outcome.duration : undefined;
  const good = outcome.state === 'answered' && outcome.status < 400;
  return (
    <>
      <span className={clsx(styles.status, good ? styles.good : styles.bad)}>
        {outcome.state === 'answered'
          ? `${outcome.status} ${outcome.statusText}`.trim()
          : 'no answer'}
      </span>
      {duration !== undefined && (
        <span className={styles.time}>{formatDuration(duration)}</span>
      )}
    </>
  );
}

function formatDuration(duration: number): string {
  return duration < 10
    ? `${duration.toFixed(1)} ms`
    : `${Math.round(duration)} ms`;
}

function Body({title, text}: {readonly title: string; readonly text: string}) {
  return (
    <div className={styles.body}>
      <div className={styles.title}>{title}</div>
      {text === '' ? (
        <p className={styles.time}>empty</p>
      ) : (
        <ScrollArea className={styles.json} label={title}>
          {text}
        </ScrollArea>
      )}
    </div>
  );
}

const Request = memo(function Request({
  request,
  opened,
}: {
  readonly request: ShownRequest;
  readonly opened: boolean;
}): ReactNode {
  const {method, path, requestBody, outcome} = request;
  const [open, setOpen] = useState(opened);
  return (
    <details
      className={styles.request}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.line}>
        <bdi className={styles.method}>{method}</bdi>
        <bdi className={styles.path}>{path}</bdi>
        <OutcomeLine outcome={outcome} />
      </summary>
      {open && (
        <div className={styles.bodies}>
          <Body title="Request body" text={requestBody} />
          {outcome.state === 'answered' && (
            <Body title="Response body" text={outcome.responseBody} />
          )}
          {outcome.state === 'failed' && (
            <Body title="What happened" text={outcome.message} />
          )}
          {api.loadCode && !request.isMessage && (
            <RequestCode request={request} />
          )}
        </div>
      )}
    </details>
  );
});

/** Each request of a run; what was sent and answered opens. */
export default function PlaygroundRequests({
  requests,
  opened = false,
}: Props): ReactNode {
  return (
    <div className={styles.requests}>
      {requests.map((request) => (
        <Request key={request.id} request={request} opened={opened} />
      ))}
    </div>
  );
}
