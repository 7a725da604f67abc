import type {Command, ResolvedCommandContext} from 'just-bash/browser';
import {defineCommand} from 'just-bash/browser';
import type {ReadFile} from './body.ts';
import {binaryOf, bytesOfBinary, bytesOfText, joinBytes} from './bytes.ts';
import type {CurlCall} from './options.ts';
import {readCall} from './options.ts';
import {CurlProblem, failed} from './problem.ts';
import {makeRequest} from './request.ts';
import type {Transfer} from './transfer.ts';
import {transfer} from './transfer.ts';
import {writeOut} from './write-out.ts';

/** What a call has written and how it ended. */
interface Result {
  stdout: Uint8Array[];
  stderr: string;
  exitCode: number;
}

/**
 * `curl` for the shell of a page: the same calls, the same output and exit codes,
 * with requests that go where `fetch` goes.
 */
export function curlCommand(send: typeof fetch): Command {
  return defineCommand('curl', async (args, context) => {
    const result: Result = {stdout: [], stderr: '', exitCode: 0};
    try {
      const call = readCall(args);
      for (const [index, url] of call.urls.entries()) {
        await fetchOne(call, url, index, {context, send, result});
      }
    } catch (error) {
      note(result, asProblem(error));
    }
    const {stderr, exitCode} = result;
    return {
      stdout: binaryOf(joinBytes(result.stdout)),
      stdoutKind: 'bytes',
      stderr,
      exitCode,
    };
  });
}

interface Around {
  context: ResolvedCommandContext;
  send: typeof fetch;
  result: Result;
}

async function fetchOne(
  call: CurlCall,
  url: string,
  index: number,
  {context, send, result}: Around,
): Promise<void> {
  const warn = (text: string) => {
    result.stderr += call.silent ? '' : `Warning: ${text}\n`;
  };
  try {
    const request = await makeRequest(call, url, fileReader(context, warn));
    const done = await transfer(request, call, send);
    if (call.verbose) {
      result.stderr += conversation(request.headers, done);
    }
    await deliver(call, done, call.outputs[index] ?? '-', {context, result});
    if (done.problem) {
      note(result, done.problem, call);
    }
    if (call.writeOut !== undefined) {
      const {stdout, stderr} = writeOut(call.writeOut, done.facts);
      result.stdout.push(bytesOfText(stdout));
      result.stderr += stderr;
    }
  } catch (error) {
    note(result, asProblem(error), call);
  }
}

/** Puts headers and body where the call wants them. */
async function deliver(
  call: CurlCall,
  {head, body, problem}: Transfer,
  output: string,
  {context, result}: Pick<Around, 'context' | 'result'>,
): Promise<void> {
  const put = async (name: string, bytes: Uint8Array) => {
    if (name === '-') {
      result.stdout.push(bytes);
    } else {
      await writeFile(context, name, bytes);
    }
  };
  if (call.dumpHeader !== undefined) {
    await put(call.dumpHeader, bytesOfText(head));
  }
  const shown =
    call.include || call.head ? bytesOfText(head) : new Uint8Array();
  const kept = problem && call.fail === 'empty' ? new Uint8Array() : body;
  if (head !== '') {
    await put(output, joinBytes([shown, kept]));
  }
}

async function writeFile(
  {fs, cwd}: ResolvedCommandContext,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = fs.resolvePath(cwd, name);
  const problem = failed(23, `Failure writing output to destination: ${name}`);
  // It would make the folders, which curl does not.
  if (!(await fs.exists(fs.resolvePath(path, '..')))) {
    throw problem;
  }
  await fs.writeFile(path, bytes).catch(() => {
    throw problem;
  });
}

function fileReader(
  {fs, cwd, stdin}: ResolvedCommandContext,
  warn: (text: string) => void,
): ReadFile {
  return async (name) => {
    if (name === '-') {
      return bytesOfBinary(String(stdin));
    }
    try {
      return await fs.readFileBuffer(fs.resolvePath(cwd, name));
    } catch {
      warn(`Couldn't read data from file "${name}", this makes an empty POST.`);
      return undefined;
    }
  };
}

function conversation(
  headers: readonly (readonly [string, string])[],
  {facts, head}: Transfer,
): string {
  const {pathname, search, host} = new URL(facts.url);
  const asked = [
    `${facts.method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
  ];
  const lines = (mark: string, texts: readonly string[]) =>
    texts.map((text) => `${mark} ${text}\n`).join('');
  return lines('>', asked) + lines('<', head.split('\r\n').slice(0, -1));
}

function asProblem(error: unknown): CurlProblem {
  return error instanceof CurlProblem
    ? error
    : failed(2, error instanceof Error ? error.message : String(error));
}

/** Ends the call with a problem, and tells it unless curl was asked to be silent. */
function note(
  result: Result,
  {message, exitCode, misuse}: CurlProblem,
  {silent, showError}: Pick<CurlCall, 'silent' | 'showError'> = {
    silent: false,
    showError: false,
  },
): void {
  result.exitCode = exitCode;
  result.stderr += misuse || !silent || showError ? message : '';
}
