import type {ConsoleEntry, RunChange} from '../../../../runner/index.ts';
import type {ShownRequest} from '../../../Playground/Requests/index.tsx';
import {textOfBody} from '../../../../runner/bounds.ts';
import {kindOf} from '../../../../runner/bound-changes.ts';
import type {RecordedRequest, Recording} from '../recording.ts';

/** What was printed, a line each, as the playground shows a console. */
export function outputOf({printed}: Recording): ConsoleEntry[] {
  const text = printed.replace(/\n+$/, '');
  return text === ''
    ? []
    : text.split('\n').map((value) => ({
        level: 'log',
        depth: 0,
        values: [{kind: 'string', value, omitted: 0}],
      }));
}

/** The requests, as the playground shows a run's. */
export function requestsOf({requests}: Recording): ShownRequest[] {
  return requests.map((request, id) => ({id, ...recordOf(request)}));
}

/** What changed, as the playground shows a run's changes. */
export function changesOf(
  {changes}: Recording,
  ignoredFields: readonly string[],
): RunChange[] {
  return changes.map((change) => ({
    ...change,
    kind: kindOf(change, ignoredFields),
    cut: false,
  }));
}

function recordOf(request: RecordedRequest): Omit<ShownRequest, 'id'> {
  const {answer} = request;
  const answered = (status: number, statusText: string) => ({
    state: 'answered' as const,
    ...{status, statusText},
    responseBody: laidOut(JSON.stringify(answer.body)),
  });
  return request.transport === 'rest'
    ? {
        method: request.method,
        path: request.url,
        requestBody: laidOut(request.body),
        outcome: answered(request.answer.status, ''),
      }
    : {
        isMessage: true,
        method: 'gRPC',
        path: request.rpc,
        requestBody: laidOut(JSON.stringify(request.message)),
        // The status of a call that succeeded, in gRPC's own numbers.
        outcome: answered(0, 'OK'),
      };
}

function laidOut(body: string): string {
  return textOfBody(new TextEncoder().encode(body).buffer);
}
