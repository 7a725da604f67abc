import type {RunError} from '../protocol.ts';

type Compiled = (
  require: (name: string) => unknown,
  exports: object,
  module: object,
) => Promise<unknown>;

const AsyncFunction = (async () => undefined).constructor as new (
  ...source: string[]
) => Compiled;

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
  if (!(thrown instanceof Error)) {
    return {name: 'Uncaught', message: describeValue(thrown)};
  }
  const {name, message} = thrown;
  const error = {name: String(name), message: String(message)};
  const found = LOCATION.exec(String(thrown.stack));
  if (!found) {
    return error;
  }
  const line = Number(found[1]) - (await measureOffset());
  return {...error, line, column: Number(found[2])};
}

function describeValue(thrown: unknown): string {
  try {
    return typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown);
  } catch {
    return 'a value that cannot be shown';
  }
}

/**
 * No engine tells where in a built function the syntax went wrong. The first
 * line with which the text fails in the same way is where.
 */
function syntaxError(code: string, thrown: unknown): RunError {
  const {name, message} = thrown as Error;
  const lines = code.split('\n');
  for (let count = 1; count <= lines.length; count += 1) {
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
