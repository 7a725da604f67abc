import {boundError} from '../bound-preview.ts';
import type {RunError} from '../protocol.ts';

type Compiled = (
  require: (name: string) => unknown,
  exports: object,
  module: object,
) => Promise<unknown>;

const AsyncFunction = (async () => undefined).constructor as new (
  ...source: string[]
) => Compiled;

const UNREADABLE = 'a value that cannot be shown';
const MAX_STACK = 20_000;
/** Longest search for the line of a syntax error, in ms. */
const SEARCH_TIME = 500;

// Unlike any name a reader would give a function, so that stacks can be searched for it.
const SOURCE = 'snippet-under-run.ts';
const LOCATION = new RegExp(`${SOURCE.replaceAll('.', '\\.')}:(\\d+):(\\d+)`);

function compile(code: string): Compiled {
  return new AsyncFunction(
    'require',
    'exports',
    'module',
    `${code}\n//# sourceURL=${SOURCE}`,
  );
}

/** Engines put the header of a built function on lines of its own; how many is measured. */
async function measureOffset(): Promise<number> {
  try {
    await compile('throw new Error();')(() => undefined, {}, {});
  } catch (error) {
    return Number(LOCATION.exec((error as Error).stack ?? '')?.[1] ?? 1) - 1;
  }
  return 0;
}

/** Runs transpiled code with the given modules; resolves to what it threw, if anything. */
export async function evaluate(
  code: string,
  modules: Readonly<Record<string, unknown>>,
): Promise<RunError | undefined> {
  let run: Compiled;
  try {
    run = compile(code);
  } catch (error) {
    return syntaxError(code, error);
  }
  const require = (name: string) => {
    if (Object.hasOwn(modules, name)) {
      return modules[name];
    }
    throw new Error(
      `Cannot find module '${name}'. An example in this page can import: ${Object.keys(modules).join(', ')}.`,
    );
  };
  try {
    const module = {exports: {}};
    await run(require, module.exports, module);
    return undefined;
  } catch (error) {
    return describeError(error);
  }
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
  const line = Number(found[1]) - (await measureOffset());
  return {...error, line, column: Number(found[2])};
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
