import {missingOutput} from './output.ts';
import type {Expectation} from '../../../code_snippets/expectation.ts';
import type {Outcome} from '../../../languages/toolchain/index.ts';
import {compareRequests} from '../request/diff.ts';
import type {FieldDifference} from '../request/diff.ts';
import type {RequestForms} from '../request/flat-request.ts';
import type {Account, TestedApi} from '../tested-api.ts';
import type {ReceivedCall} from '../server/recording.ts';
import {compareStates, createdIn} from './state.ts';
import type {State} from './state.ts';

/** By what snippets are judged: the API's own ideas of requests, of failures and of what is stored. */
export interface Standards extends Pick<TestedApi, 'state' | 'failureTexts'> {
  readonly forms: RequestForms;
}

/** All that is known after a snippet ran. */
export interface Evidence {
  readonly outcome: Outcome;
  readonly received: readonly ReceivedCall[];
  readonly before: State;
  readonly after: State;
}

/** What a check looks at. */
type Check = 'ending' | 'output' | 'request' | 'state' | 'refusal';

/** Something that isn't as it should be. */
export interface Problem {
  readonly check: Check;
  readonly text: string;
  /** For requests: the fields, so that languages can be laid side by side. */
  readonly differences?: readonly FieldDifference[];
}

/** Judges a snippet that had the right key. */
export function judge(
  {request, after: changes, output}: Expectation,
  {outcome, received, before, after}: Evidence,
  account: Account,
  {forms, state}: Standards,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (check: Check, text: string) => problems.push({check, text});

  if (!outcome.ok) {
    report('ending', `${outcome.ending}\n${lastLines(outcome)}`.trim());
  }
  problems.push(...judgeRequests(request, received, account, forms));
  for (const text of compareStates(state, before, after, changes)) {
    report('state', text);
  }
  const missing = missingOutput(outcome.printed, output);
  if (missing !== undefined) report('output', `doesn't print “${missing}”`);
  for (const id of createdIn(state, before, after).map(state.idOf)) {
    if (!outcome.printed.includes(id)) {
      report('output', `doesn't print the id of what it made, ${id}`);
    }
  }
  return problems;
}

function judgeRequests(
  request: Expectation['request'],
  received: readonly ReceivedCall[],
  account: Account,
  forms: RequestForms,
): readonly Problem[] {
  const [call, ...more] = received;
  if (call === undefined) return [{check: 'request', text: 'sends nothing'}];
  if (more.length > 0) {
    const text = `sends ${received.length} requests, not one`;
    return [{check: 'request', text}];
  }
  const expected = forms.expected(request, account);
  const differences = compareRequests(expected, forms.received(call));
  if (differences.length === 0) return [];
  const text = differences
    .map(
      ({field, expected: should, sent}) => `${field}: ${sent}, not ${should}`,
    )
    .join('; ');
  return [{check: 'request', text, differences}];
}

/** Judges a snippet that had a key that the API doesn't know: it must say so, and fail. */
export function judgeRefusal(
  {outcome, received, before, after}: Evidence,
  {state, failureTexts}: Standards,
): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (text: string) => problems.push({check: 'refusal', text});

  if (outcome.ok) report(`with a wrong key: ${outcome.ending}`);
  const answer = received.at(-1)?.answer;
  const said = `${outcome.printed}\n${outcome.complaints}`;
  if (answer === undefined) report('with a wrong key: sends nothing');
  for (const text of answer ? failureTexts(answer) : []) {
    if (!includesText(said, text)) {
      report(`with a wrong key: doesn't say “${text}”`);
    }
  }
  if (compareStates(state, before, after, {}).length > 0) {
    report('with a wrong key: something has changed');
  }
  return problems;
}

/** Whether a text was said, wherever the lines were broken. */
function includesText(said: string, text: string): boolean {
  const oneLine = (words: string) => words.replace(/\s+/g, ' ');
  return oneLine(said).includes(oneLine(text));
}

function lastLines({complaints, printed}: Outcome): string {
  const text = complaints.trim() || printed.trim();
  return text
    .split('\n')
    .slice(-8)
    .map((line) => `  ${line}`)
    .join('\n');
}
