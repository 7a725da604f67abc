import api from '@api';
import type {SendResult} from '../../../runner/index.ts';
import type {SendView} from '../Bench/useSender.ts';

/** One sentence on a request: while it is under way, and when it is over. */
export function summarize(view: SendView): string {
  switch (view.phase) {
    case 'idle':
      return '';
    case 'sending':
      return 'Waiting for the answer…';
    case 'broken':
      return `Not sent: ${view.message}`;
    case 'done':
      return [headline(view.result), ...changed(view.result)].join(' · ');
  }
}

function headline({record, json, tooLarge, cancelled}: SendResult): string {
  if (cancelled) {
    return record === undefined
      ? 'Cancelled before it was sent'
      : 'Cancelled: the request had left, and may have been carried out';
  }
  if (record?.outcome.state !== 'answered') {
    return 'No answer';
  }
  const {status, statusText, duration} = record.outcome;
  const verdict = api.judge(json, status);
  if (verdict?.ok === false) {
    return `The API refuses it: ${verdict.message}`;
  }
  const said = `${status} ${statusText}`.trim();
  const time = `${Math.max(1, Math.round(duration))} ms`;
  if (verdict || status >= 400 || json !== undefined) {
    return `${said} in ${time}`;
  }
  return tooLarge
    ? `${said} in ${time}; the answer is too large to be looked into`
    : `${said} in ${time}, and the answer is no JSON`;
}

function changed({changes}: SendResult): string[] {
  const count = changes.filter(({kind}) => kind !== 'same').length;
  const noun = api.changes?.noun ?? 'object';
  return count === 0
    ? []
    : [`${count} ${noun}${count === 1 ? '' : 's'} changed`];
}

/** How it turned out, for a mark beside the sentence. */
export function toneOf(view: SendView): 'running' | 'good' | 'bad' | undefined {
  if (view.phase === 'idle') {
    return undefined;
  }
  if (view.phase !== 'done') {
    return view.phase === 'sending' ? 'running' : 'bad';
  }
  const {record, json} = view.result;
  if (record?.outcome.state !== 'answered') {
    return 'bad';
  }
  const {status} = record.outcome;
  return (api.judge(json, status)?.ok ?? status < 400) ? 'good' : 'bad';
}
