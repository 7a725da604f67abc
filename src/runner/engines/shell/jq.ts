import type {Command, ExecResult} from 'just-bash/browser';
import {defineCommand} from 'just-bash/browser';

/** Unlike anything that a filter would say, so that errors can be searched for it. */
const MARK = 'halt-error-of-a-filter';
const END = `end-${MARK}`;

/** `halt_error`, which the shell's own jq does not have, as an error that says so. */
const HALT_ERROR = [
  `def halt_error(c): ("${MARK}:" + (c | tostring) + ":" + (if type == "string" then . else tojson + "\\n" end) + "${END}") | error;`,
  'def halt_error: halt_error(5);',
].join(' ');

const HALTED = new RegExp(`^[^\\n]*?${MARK}:(\\d+):([^]*?)${END}[^]*$`, 'm');

/** Options with values, and how many. */
const VALUES: Readonly<Record<string, number>> = {
  '--arg': 2,
  '--argjson': 2,
  '--slurpfile': 2,
  '--rawfile': 2,
  '--indent': 1,
};

/** jq with `halt_error`: what it is given goes to the error output as it is, and its code out. */
export function jqCommand(): Command {
  return defineCommand('jq', async (args, {origCommand}) => {
    if (!origCommand) {
      return {stdout: '', stderr: 'jq: not available\n', exitCode: 127};
    }
    const at = filterIndex(args);
    const filter = args[at];
    return filter?.includes('halt_error')
      ? halted(await origCommand(args.with(at, `${HALT_ERROR} ${filter}`)))
      : origCommand([...args]);
  });
}

/** Where the filter stands among the arguments; -1 when there is none. */
function filterIndex(args: readonly string[]): number {
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '-f' || arg === '--from-file') {
      return -1;
    }
    if (!arg.startsWith('-')) {
      return at;
    }
    at += VALUES[arg] ?? 0;
  }
  return -1;
}

function halted(result: ExecResult): ExecResult {
  const found = HALTED.exec(result.stderr);
  if (!found) {
    return result;
  }
  const before = result.stderr.slice(0, found.index);
  return {
    ...result,
    stderr: before + (found[2] ?? ''),
    exitCode: Number(found[1]),
  };
}
