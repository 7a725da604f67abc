import {isDeepStrictEqual} from 'node:util';
import type {Service} from 'protobufjs';
import {hashText} from '../../../languages/toolchain/hash.ts';
import type {RecordedChange} from '../../../sandbox/core/definition.ts';
import type {
  RecordedRequest,
  Recording,
} from '../../../src/components/Snippet/Recorded/recording.ts';
import type {Snippet} from '../discover.ts';
import type {LanguageExecutor} from '../executors.ts';
import type {Evidence} from '../judge/judge.ts';
import type {ReceivedCall} from '../server/recording.ts';
import type {StoredState, TestedApi} from '../tested-api.ts';

/** Tells what happened when a snippet was executed. */
export type RecordRun = (
  snippet: Snippet,
  executor: Pick<LanguageExecutor, 'tools' | 'printsOn'>,
  evidence: Evidence,
) => Promise<Recording>;

/** Makes what records the snippets of an API, for readers; no key gets into it. */
export function createRecorder({
  definition,
  state,
  grpc,
}: TestedApi): RecordRun {
  const service = grpc?.loadContract();
  const {key, users} = definition;
  return async ({code}, executor, {outcome, received, before, after}) => {
    const recording: Recording = {
      sha256: hashText(code),
      tools: await executor.tools(),
      printedOn: executor.printsOn ?? 'console',
      printed: outcome.printed,
      requests: received.map((call) => requestOf(call, service)),
      changes: changesBetween(state, before, after),
    };
    return users.reduce(
      (text, user) => withoutKey(text, user.key, key.placeholder),
      recording,
    );
  };
}

function requestOf(
  {sent, authorization = '', answer, httpStatus = 0}: ReceivedCall,
  service: Service | undefined,
): RecordedRequest {
  if (sent.transport === 'rest') {
    return {
      ...sent,
      authorization,
      answer: {status: httpStatus, body: answer},
    };
  }
  // A full name begins with a dot.
  const name = service?.fullName.slice(1);
  return {
    transport: 'grpc',
    rpc: name === undefined ? sent.rpc : `${name}/${sent.rpc}`,
    message: sent.request,
    authorization,
    answer: {body: answer},
  };
}

/** What is stored otherwise than before, in the order of its creation. */
function changesBetween(
  {pathOf}: Pick<StoredState, 'pathOf'>,
  before: Evidence['before'],
  after: Evidence['after'],
): readonly RecordedChange[] {
  const items = new Map<string, RecordedChange>();
  for (const item of before) {
    const path = pathOf(item);
    items.set(JSON.stringify(path), {path, before: item});
  }
  for (const item of after) {
    const path = pathOf(item);
    const key = JSON.stringify(path);
    items.set(key, {...(items.get(key) ?? {path}), after: item});
  }
  return [...items.values()].filter(
    (item) => !isDeepStrictEqual(item.before, item.after),
  );
}

/** A copy with the placeholder wherever a key stands in a text. */
function withoutKey<T>(value: T, key: string, placeholder: string): T {
  return JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
    typeof part === 'string' ? part.replaceAll(key, placeholder) : part,
  ) as T;
}
