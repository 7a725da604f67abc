import type {CurlCall} from './options.ts';
import type {CurlProblem} from './problem.ts';
import {failed} from './problem.ts';
import type {CurlRequest} from './request.ts';
import type {TransferFacts} from './write-out.ts';

/** An answer, or why there is none. */
export interface Transfer {
  facts: TransferFacts;
  /** First line and headers of the answer, as `--include` shows them. */
  head: string;
  body: Uint8Array;
  problem: CurlProblem | undefined;
}

/** Sends a request and waits for the whole answer. */
export async function transfer(
  request: CurlRequest,
  {fail, maxTime, head}: CurlCall,
  send: typeof fetch,
): Promise<Transfer> {
  const {url, method, headers, body} = request;
  const started = performance.now();
  const facts: TransferFacts = {
    url,
    method,
    status: 0,
    headers: [],
    sent: body?.length ?? 0,
    received: 0,
    time: 0,
    exitCode: 0,
    error: '',
  };
  const result: Transfer = {
    facts,
    head: '',
    body: new Uint8Array(),
    problem: undefined,
  };
  try {
    const response = await send(url, {
      method,
      headers,
      body: body ?? null,
      ...(maxTime && {signal: AbortSignal.timeout(maxTime * 1000)}),
    });
    facts.status = response.status;
    facts.headers = [...response.headers];
    result.head = headOf(response);
    const received = new Uint8Array(await response.arrayBuffer());
    result.body = head ? new Uint8Array() : received;
    result.problem = problemOf(response.status, fail);
  } catch (error) {
    result.problem = networkProblem(error, maxTime);
  }
  facts.received = result.body.length;
  facts.time = (performance.now() - started) / 1000;
  facts.exitCode = result.problem?.exitCode ?? 0;
  facts.error =
    result.problem?.message.replace(/^curl: \(\d+\) /, '').trimEnd() ?? '';
  return result;
}

function headOf({status, statusText, headers}: Response): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${statusText}\r\n${lines.join('')}\r\n`;
}

function problemOf(
  status: number,
  fail: CurlCall['fail'],
): CurlProblem | undefined {
  return fail !== 'no' && status >= 400
    ? failed(22, `The requested URL returned error: ${status}`)
    : undefined;
}

function networkProblem(error: unknown, maxTime = 0): CurlProblem {
  const {name, message} = error as Error;
  return name === 'TimeoutError' || name === 'AbortError'
    ? failed(
        28,
        maxTime > 0
          ? `Operation timed out after ${maxTime * 1000} milliseconds with 0 bytes received`
          : message,
      )
    : failed(7, message);
}
