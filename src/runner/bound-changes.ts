import type {
  ChangeRecorder,
  RecordedChange,
} from '../../sandbox/core/definition.ts';
import type {Allowance} from './bounds.ts';
import {cutJson, cutText, TEXT} from './bounds.ts';
import type {RunChange} from './result.ts';

/** What one side of a change may come to. */
const SIDE: Readonly<Allowance> = {nodes: 4_000, characters: 150_000};
/** What all changes of a run may come to; beyond it, they are named and not shown. */
const ALL: Readonly<Allowance> = {nodes: 24_000, characters: 600_000};

export interface ChangesSettings {
  /** Fields that differ after every write, and so don't count as a change. */
  ignoredFields?: readonly string[];
}

export interface Look {
  changes: RunChange[];
  /** Whether the look came to its end, or was left off for want of time. */
  looked: boolean;
}

/** Reads what a run changed, as far as the signal lets it, cut to what can be shown. */
export async function lookAtChanges(
  recorder: Pick<ChangeRecorder, 'finish'> | undefined,
  {ignoredFields = []}: ChangesSettings,
  signal: AbortSignal,
): Promise<Look> {
  if (!recorder) {
    return {changes: [], looked: true};
  }
  const recorded = await Promise.race([
    recorder.finish(signal).catch(() => undefined),
    aborted(signal),
  ]);
  const left = {...ALL};
  const changes: RunChange[] = [];
  for (const change of recorded ?? []) {
    changes.push(boundChange(change, ignoredFields, left));
    // Each in a task of its own: together they would hold the page up.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return {changes, looked: recorded !== undefined};
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const done = () => resolve(undefined);
    if (signal.aborted) {
      done();
    }
    signal.addEventListener('abort', done, {once: true});
  });
}

function boundChange(
  change: RecordedChange,
  ignoredFields: readonly string[],
  left: Allowance,
): RunChange {
  const kind = kindOf(change, ignoredFields);
  const path = change.path
    .slice(0, 4)
    .map((part) => cutText(String(part), TEXT.name));
  const before = boundSide(change.before, left);
  const after = boundSide(change.after, left);
  return {
    path,
    kind,
    ...(before && {before: before.value}),
    ...(after && {after: after.value}),
    cut: before?.cut === true || after?.cut === true,
  };
}

function boundSide(
  side: RecordedChange['before'],
  left: Allowance,
): {value: Readonly<Record<string, unknown>>; cut: boolean} | undefined {
  if (!side) {
    return undefined;
  }
  const own = {
    nodes: Math.min(SIDE.nodes, left.nodes),
    characters: Math.min(SIDE.characters, left.characters),
  };
  const {value, cut} = cutJson(side, own);
  left.nodes -= own.nodes === SIDE.nodes ? countOf(value) : own.nodes;
  left.characters -= Math.min(own.characters, JSON.stringify(value).length);
  return {value: value as Readonly<Record<string, unknown>>, cut};
}

function countOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, item) => sum + countOf(item), 1)
    : 1;
}

/** What became of something stored; fields that always differ do not count. */
export function kindOf(
  {before, after}: RecordedChange,
  ignoredFields: readonly string[],
): RunChange['kind'] {
  if (!before) {
    return 'created';
  }
  if (!after) {
    return 'deleted';
  }
  const ignored = Object.fromEntries(
    ignoredFields.map((field) => [field, undefined]),
  );
  const content = (stored: object) => JSON.stringify({...stored, ...ignored});
  try {
    return content(before) === content(after) ? 'same' : 'changed';
  } catch {
    // Too deep to be written down, so too deep to be compared.
    return 'changed';
  }
}
