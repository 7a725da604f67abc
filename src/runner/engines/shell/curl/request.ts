import type {ReadFile} from './body.ts';
import {joinData} from './body.ts';
import {binaryOf, bytesOfText} from './bytes.ts';
import type {CurlCall} from './options.ts';
import {failed, misuse} from './problem.ts';

/** A request as `fetch` takes it. */
export interface CurlRequest {
  url: string;
  method: string;
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer> | undefined;
}

/** Makes the request of one URL of a call. */
export async function makeRequest(
  call: CurlCall,
  address: string,
  read: ReadFile,
): Promise<CurlRequest> {
  const sent = call.data.length > 0;
  const data = sent ? await joinData(call.data, read) : undefined;
  const inBody = sent && !call.get;
  const usual = inBody ? 'POST' : call.head ? 'HEAD' : 'GET';
  const method = call.method ?? usual;
  if (inBody && /^(GET|HEAD)$/i.test(method)) {
    throw failed(
      43,
      `a browser sends no body with ${method}: leave --request out, or add --get to put the data into the URL`,
    );
  }
  return {
    url: fullUrl(address, call, call.get ? data : undefined),
    method,
    headers: await headersOf(call, inBody, read),
    body: inBody ? data : undefined,
  };
}

function fullUrl(
  address: string,
  {globOff}: CurlCall,
  query: Uint8Array | undefined,
): string {
  if (!globOff && /[[\]{}]/.test(address)) {
    throw failed(
      3,
      `${address}: this page's curl makes no list of URLs from [] and {}: write them as %5B, %5D, %7B and %7D, or add --globoff`,
    );
  }
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(address)
    ? address
    : `http://${address}`;
  if (!URL.canParse(text) || /\s/.test(text)) {
    throw failed(3, 'URL using bad/illegal format or missing URL');
  }
  const url = new URL(text);
  if (query) {
    const given = url.search === '' ? '' : `${url.search.slice(1)}&`;
    url.search = given + new TextDecoder().decode(query);
  }
  return url.href;
}

/** The headers that were given, after curl's own; an empty one takes curl's away. */
async function headersOf(
  {headers, json, user}: CurlCall,
  inBody: boolean,
  read: ReadFile,
): Promise<[string, string][]> {
  const all = new Map<string, [string, string]>();
  const put = (name: string, value: string) =>
    void all.set(name.toLowerCase(), [name, value]);
  put('Accept', json ? 'application/json' : '*/*');
  if (inBody) {
    put(
      'Content-Type',
      json ? 'application/json' : 'application/x-www-form-urlencoded',
    );
  }
  if (user !== undefined) {
    put(
      'Authorization',
      `Basic ${btoa(binaryOf(bytesOfText(withName(user))))}`,
    );
  }
  for (const line of await linesOf(headers, read)) {
    const [, name, mark, value = ''] = /^([^:;]+)([:;])(.*)$/s.exec(line) ?? [];
    if (name === undefined) {
      continue;
    }
    if (mark === ':' && value.trim() === '') {
      all.delete(name.toLowerCase());
    } else {
      put(name.trim(), mark === ';' ? '' : value.trim());
    }
  }
  return [...all.values()];
}

function withName(user: string): string {
  if (!user.includes(':')) {
    throw misuse(
      'option --user: nobody can be asked for the password here; write it as user:password',
    );
  }
  return user;
}

async function linesOf(
  headers: readonly string[],
  read: ReadFile,
): Promise<string[]> {
  const lists = await Promise.all(
    headers.map(async (header) => {
      if (!header.startsWith('@')) {
        return [header];
      }
      const bytes = await read(header.slice(1));
      return new TextDecoder().decode(bytes).split(/\r?\n/);
    }),
  );
  return lists.flat().filter((line) => line.trim() !== '');
}
