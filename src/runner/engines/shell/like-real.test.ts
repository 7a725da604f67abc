// The shell of a page against the real one: the same script, run by Bash with
// curl and jq and by the interpreter with its own curl, must print the same, end
// with the same code, and have asked the server for the same.
import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import type {IncomingMessage, Server} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {startSandboxServer} from '../../../../api/server.ts';
import type {SandboxServer} from '../../../../sandbox/node/server.ts';
import {runScript} from './run-script.ts';

interface Outcome {
  stdout: string;
  stderr: string;
  exitCode: number;
}

const HOME = mkdtempSync(path.join(tmpdir(), 'real-shell-'));
afterAll(() => rmSync(HOME, {recursive: true}));

/** Runs a script with what is installed, far from anybody's settings. */
async function really(script: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const env = {PATH: process.env['PATH'], HOME, LC_ALL: 'C.UTF-8'};
    execFile(
      'bash',
      ['-c', script],
      {env, cwd: HOME},
      (error, stdout, stderr) =>
        resolve({stdout, stderr, exitCode: Number(error?.code ?? 0)}),
    );
  });
}

async function inPage(script: string): Promise<Outcome> {
  const {stdout, stderr, exitCode} = await runScript(script, fetch);
  return {stdout, stderr, exitCode};
}

/** What a server was asked, without what no caller chooses. */
interface Asked {
  method: string | undefined;
  url: string | undefined;
  headers: Record<string, unknown>;
  body: string;
}

const OWN_HEADERS = ['authorization', 'accept', 'content-type', 'x-mine'];

async function askedOf(request: IncomingMessage): Promise<Asked> {
  const {method, url, headers} = request;
  return {
    method,
    // The letters of percent-encoded bytes may be of either case.
    url: url?.replace(/%[0-9a-f]{2}/g, (byte) => byte.toUpperCase()),
    headers: Object.fromEntries(
      OWN_HEADERS.map((name) => [name, headers[name]]),
    ),
    body: await text(request),
  };
}

describe('curl', () => {
  let server: Server;
  let base: string;
  let asked: Asked[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const seen = await askedOf(request);
      asked.push(seen);
      const status = Number(/\/status\/(\d+)/.exec(seen.url ?? '')?.[1] ?? 200);
      response.writeHead(status, {
        'content-type': 'application/json',
        'x-count': '1',
      });
      response.end(
        request.method === 'HEAD' ? '' : JSON.stringify({é: seen.body}),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked = [];
  });

  test.each([
    'curl -sS $U/a',
    'curl --silent --show-error "$U/a?b=c&d=%C3%A9"',
    'curl -s $U/a $U/b',
    'curl -s --url $U/a',
    'curl -sX DELETE $U/a',
    'curl -s -XPUT $U/a -d x=1 -d "y=2 3"',
    'curl -s $U/a --data \'{"a": "é😀"}\' -H \'Content-Type: application/json\'',
    'curl -s $U/a --json \'{"a":1}\' --json \'{"b":2}\'',
    'curl -s $U/a --json @- <<J\n{"x": "$HOSTTYPE"}\nJ',
    'printf "a\\nb\\r\\nc" | curl -s $U/a -d @-',
    'printf "a\\nb\\r\\nc" | curl -s $U/a --data-binary @-',
    'printf "é 1&2" > f; curl -s $U/a -d @f -d z; curl -s $U/a --data-binary @f --data-raw @f',
    'curl -s -G $U/a -d q=1 --data-urlencode "w=é &=?" --data-urlencode "=b c" --data-urlencode "plain text"',
    'curl -s -G "$U/a?x=1" -d q=1',
    'printf "x y" > f; curl -s $U/a --data-urlencode @f --data-urlencode n@f',
    'curl -s $U/a -H "X-Mine: 1" -H "Accept: text/x" -H "Content-Type:" -d a -H "Authorization: Key abc"',
    'curl -s $U/a -H "X-Mine;" ',
    'printf "X-Mine: from file\\nAccept: text/x\\n" > h; curl -s $U/a -H @h',
    'curl -s -u "me:pässword" $U/a',
    'curl -s --oauth2-bearer tok $U/a',
    'curl -sf $U/status/404; echo "code $?"',
    'curl -sSf $U/status/404',
    'curl -sS --fail-with-body $U/status/500',
    'curl -s $U/status/404; echo; echo $?',
    "curl -s -o out -w '%{http_code}\\n' $U/a; cat out",
    "curl -s -o /dev/null -w '%{response_code} %{method} %{content_type} %{size_download} %{size_upload} %% %{exitcode}\\t|\\n' $U/status/201 -d abc",
    "curl -sf -w '%{http_code} %{exitcode} %{errormsg}' $U/status/418",
    "curl -s -w '%{stderr}e%{stdout}o' $U/a",
    "curl -s -w '%{nonsense}' $U/a",
    'curl -sI $U/a -o /dev/null -w "%{method} %{http_code}"',
    'curl -s --compressed -L -k $U/a',
    'curl -sSf $U/status/404 | cat; echo "${PIPESTATUS[0]}"',
    'set -o pipefail; curl -sSf $U/status/404 | jq .; echo $?',
    'body=$(curl -s $U/a -d q); echo "$body" | jq -r ".[]"',
    'for i in 1 2 3; do curl -s "$U/$i" -o "f$i"; done; cat f1 f2 f3 | jq -c .',
    'curl --nonsense $U/a',
    'curl -sW',
    'curl -s $U/a -d',
    'curl',
    'curl -s',
    'curl -f --fail-with-body $U/a 2>/dev/null; echo $?',
    'curl -s -I -d x $U/a 2>/dev/null; echo $?',
    'curl -sS http:// ; echo $?',
    'curl -s $U/a -o /no/such/folder/x; echo $?',
  ])('%s', async (line) => {
    const script = `U=${base}\n${line}\n`;
    const real = await really(script);
    const askedReally = asked;
    asked = [];
    expect(await inPage(script)).toEqual(real);
    expect(asked).toEqual(askedReally);
  });

  test.each([
    ['curl -sS http://127.0.0.1:1/', 7],
    ['curl -s "$U/{a,b}"', 3],
    ['curl -s --form a=b $U/a', 2],
    ['curl -s -X GET -d a $U/a', 43],
    ['curl -s -u me $U/a', 2],
  ])('%s says why it cannot', async (line, code) => {
    const {exitCode, stderr, stdout} = await inPage(
      `U=${base}\n${line.replace('-s ', '-sS ')}`,
    );
    expect({exitCode, stdout}).toEqual({exitCode: code, stdout: ''});
    expect(stderr).toMatch(/^curl: /);
  });
});

describe('jq', () => {
  test.each([
    `jq -n '"gone: \\(1 + 1)\\n" | halt_error'`,
    `jq -n '{"a": [1]} | halt_error(3)'`,
    `echo '2' | jq 'if . == 2 then "two" | halt_error else . end'`,
    `jq -r --arg a é '[.[] | .x // $a] | join(", ")' <<< '[{"x": "1"}, {}]'`,
    `echo '{"a": {"b": [1, null, "é"]}}' | jq -c '.a.b | map(type)'`,
    `echo '[{"id": 2}, {"id": 1}]' | jq 'sort_by(.id) | map(.id) | tojson'`,
    `echo '{}' | jq -e '.a'`,
  ])('%s', async (script) => {
    expect(await inPage(script)).toEqual(await really(script));
  });
});

describe('the examples', () => {
  const folder = new URL(
    '../../../../code_snippets/api-guide/annotate/curl/',
    import.meta.url,
  );
  const names = readdirSync(folder).filter((name) => name.endsWith('.sh'));

  /** As it is printed, without what is made anew each time. */
  const settled = ({stdout, ...rest}: Outcome) => ({
    ...rest,
    stdout: stdout.replace(/[0-9a-f]{32}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…'),
  });

  const filled = (name: string, url: string, key: string) =>
    readFileSync(new URL(name, folder), 'utf8')
      .replaceAll('https://api.clarifai.com', url)
      .replaceAll('YOUR_USER_ID_HERE', 'sandbox-owner')
      .replaceAll('YOUR_APP_ID_HERE', 'sandbox-app')
      .replaceAll('YOUR_PAT_HERE', key);

  // One for each, so that neither sees what the other has changed.
  let servers: SandboxServer[] = [];
  beforeAll(async () => {
    servers = await Promise.all([startSandboxServer(), startSandboxServer()]);
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  /** Runs the example with each key, on a server with its sample data as given. */
  async function against(
    {restUrl, sandbox}: SandboxServer,
    run: (script: string) => Promise<Outcome>,
    name: string,
  ): Promise<Outcome[]> {
    await sandbox.reset();
    const outcomes = [];
    for (const key of ['owner-pat', 'no-such-key']) {
      outcomes.push(settled(await run(filled(name, restUrl, key))));
    }
    return outcomes;
  }

  test.each(names)('%s, done and refused', async (name) => {
    const [first, second] = servers as [SandboxServer, SandboxServer];
    const real = await against(first, really, name);
    expect(await against(second, inPage, name)).toEqual(real);
    expect(real.map(({exitCode}) => exitCode)).toEqual([0, 5]);
  });
});
