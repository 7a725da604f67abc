import type {ConsoleEntry, ConsoleLevel, RunError} from '../../protocol.ts';
import {serve} from '../../worker/serve.ts';
import {runScript} from './run-script.ts';

/** A Bash script: an interpreter of it, with a `curl` whose requests are the run's. */
serve(async (script, _filename, {running, print}) => {
  running();
  const {stdout, stderr, exitCode} = await runScript(script, (...call) =>
    fetch(...call),
  );
  const error = syntaxError(stderr);
  if (error) {
    return {error, unread: true};
  }
  textsOf(stdout).forEach((text) => print(entry('log', text)));
  textsOf(stderr).forEach((text) => print(entry('error', text)));
  return {exit: exitCode};
});

function entry(level: ConsoleLevel, text: string): ConsoleEntry {
  return {
    level,
    depth: 0,
    values: [{kind: 'string', value: text, omitted: 0}],
  };
}

/** Most characters of one entry: more of it would be cut. */
const CHUNK = 8_000;

/** The output in pieces that can be shown, each of whole lines where they are not too long. */
function textsOf(output: string): string[] {
  const texts: string[] = [];
  let rest = output.replace(/\n$/, '');
  while (rest.length > CHUNK) {
    const line = rest.lastIndexOf('\n', CHUNK);
    const end = line > 0 ? line : CHUNK;
    texts.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^\n/, '');
  }
  return rest === '' ? texts : [...texts, rest];
}

/** The interpreter reads a script before it begins; of what it can't read, it says where. */
function syntaxError(stderr: string): RunError | undefined {
  const found =
    /^bash: syntax error: Parse error at (\d+):(\d+): ([^]*?)\n?$/.exec(stderr);
  return found
    ? {
        name: 'Syntax error',
        message: found[3] ?? '',
        line: Number(found[1]),
        column: Number(found[2]),
      }
    : undefined;
}
