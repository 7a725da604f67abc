import {boundError} from '../bound-preview.ts';
import type {RunError} from '../protocol.ts';

type Compiled = (...values: unknown[]) => Promise<unknown>;

const AsyncFunction = (async () => undefined).constructor as new (
  ...source: string[]
) => Compiled;

const UNREADABLE = 'a value that cannot be shown';
const MAX_STACK = 20_000;
/** Longest search for the line of a syntax error, in ms. */
const SEARCH_TIME = 500;

// Unlike any name a reader would give a function, so that stacks can be searched for it.
const SOURCE = 'snippet-under-run.ts';
/** Name of what runs as a script of its own, for stacks to be searched for. */
export const SCRIPT_NAME = 'script-under-run.js';
const LOCATION = /(snippet|script)-under-run\.[jt]s:(\d+):(\d+)/;

function compile(code: string, names: readonly string[] = []): Compiled {
  return new AsyncFunction(...names, `${code}\n//# sourceURL=${SOURCE}`);
}

/** Engines put the header of a built function on lines of its own; how many is measured. */
async function measureOffset(): Promise<number> {
  try {
    await compile('throw new Error();')();
  } catch (error) {
    return Number(LOCATION.exec((error as Error).stack ?? '')?.[2] ?? 1) - 1;
  }
  return 0;
}

/** Runs code as a module's, with more names to know; resolves to what it threw, if anything. */
export async function evaluate(
  code: string,
  known: Readonly<Record<string, unknown>> = {},
): Promise<RunError | undefined> {
  let run: Compiled;
  try {
    run = compile(code, Object.keys(known));
  } catch (error) {
    return syntaxError(code, error);
  }
  try {
    await run(...Object.values(known));
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}

/** What an engine puts before the error of a script that was loaded. */
const LOADING = /^Failed to execute 'importScripts' on '\w+': /;

/** What a script threw: the line of a syntax error is looked for in its text. */
export async function describeScriptError(
  code: string,
  thrown: unknown,
): Promise<RunError> {
  const error = await describeError(thrown);
  const {name, message, line} = error;
  return name === 'SyntaxError' && line === undefined
    ? syntaxError(code, {name, message: message.replace(LOADING, '')})
    : error;
}

/** Name, message and line of whatever was thrown. */
export async function describeError(thrown: unknown): Promise<RunError> {
  try {
    return boundError(await readError(thrown));
  } catch {
    // A getter or a proxy's trap of the code's own threw in its turn.
    return {name: 'Uncaught', message: UNREADABLE};
  }
}

async function readError(thrown: unknown): Promise<RunError> {
  if (!(thrown instanceof Error)) {
    return {name: 'Uncaught', message: describeValue(thrown)};
  }
  const {name, message} = thrown;
  const error = {name: String(name), message: String(message)};
  const found = LOCATION.exec(String(thrown.stack).slice(0, MAX_STACK));
  if (!found) {
    return error;
  }
  const [, kind, line, column] = found;
  const offset = kind === 'script' ? 0 : await measureOffset();
  return {...error, line: Number(line) - offset, column: Number(column)};
}

function describeValue(thrown: unknown): string {
  try {
    // JSON of a value may be nothing at all, whatever the types say.
    const text: unknown =
      typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown);
    return typeof text === 'string' ? text : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

/**
 * No engine tells where in a built function the syntax went wrong. The first
 * line with which the text fails in the same way is where.
 */
function syntaxError(code: string, thrown: unknown): RunError {
  const {name, message} = thrown as Error;
  const lines = code.split('\n');
  const end = performance.now() + SEARCH_TIME;
  for (
    let count = 1;
    count <= lines.length && performance.now() < end;
    count += 1
  ) {
    try {
      compile(lines.slice(0, count).join('\n'));
    } catch (error) {
      if ((error as Error).message === message) {
        return {name, message, line: count};
      }
    }
  }
  return {name, message};
}
