import api from '@api';
import type {RunFailure, RunResult} from '../../../runner/index.ts';
import type {RunView} from '../types.ts';

/** One sentence for the head of the output, and for those who hear it. */
export function summarize(view: RunView): string {
  switch (view.phase) {
    case 'idle':
      return '';
    case 'running':
      return 'Running…';
    case 'broken':
      return 'The runner did not start';
    case 'done':
      return [headline(view.result), ...facts(view.result)].join(' · ');
  }
}

function headline(result: RunResult): string {
  if (result.ok) {
    return `Done in ${formatTime(result.duration)}`;
  }
  const {failure} = result;
  return failure.reason === 'exit'
    ? `Failed with exit code ${failure.code}`
    : HEADLINES[failure.reason];
}

const HEADLINES: Record<Exclude<RunFailure['reason'], 'exit'>, string> = {
  syntax: 'Not run: the code has an error',
  exception: 'Failed with an exception',
  stopped: 'Stopped',
  superseded: 'Ended: another run began',
  'too-large': 'Not run: the code is too long',
  stalled: 'Ended: the code did not pause',
  timeout: 'Ended: it took too long',
  crashed: 'Ended: the worker failed',
};

function facts(result: RunResult): string[] {
  const changed = result.changes.filter(({kind}) => kind !== 'same');
  return [
    ...(result.requests.length > 0
      ? [count(result.requests.length, 'request')]
      : []),
    ...(changed.length > 0
      ? [`${count(changed.length, api.changes?.noun ?? 'object')} changed`]
      : []),
  ];
}

/** What a failure means for the reader, beyond its headline. */
export function explain(failure: RunFailure): string | undefined {
  switch (failure.reason) {
    case 'syntax':
    case 'exception':
    case 'exit':
    case 'stopped':
    case 'superseded':
      return undefined;
    case 'too-large':
      return `This page runs at most ${failure.limit.toLocaleString('en')} characters.`;
    case 'stalled':
      return failure.during === 'reading'
        ? `The code could not be read within ${failure.limit / 1000} s. Is something in it nested very deep?`
        : `Nothing was heard of the code for ${failure.limit / 1000} s, so it was ended. Is there a loop without an end?`;
    case 'timeout':
      return `A run may take ${failure.limit / 1000} s.`;
    case 'crashed':
      return failure.message;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function formatTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`;
}
