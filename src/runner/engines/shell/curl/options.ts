import {misuse} from './problem.ts';

/** A piece of the request's body, as it was given. */
export interface DataPiece {
  kind: 'data' | 'raw' | 'binary' | 'urlencode' | 'json';
  text: string;
}

/** A call of curl, read. */
export interface CurlCall {
  urls: string[];
  method: string | undefined;
  headers: string[];
  data: DataPiece[];
  /** Files for the bodies of the answers, in the order of the URLs; `-` is the output. */
  outputs: string[];
  get: boolean;
  head: boolean;
  json: boolean;
  silent: boolean;
  showError: boolean;
  include: boolean;
  fail: 'no' | 'empty' | 'with-body';
  writeOut: string | undefined;
  dumpHeader: string | undefined;
  user: string | undefined;
  globOff: boolean;
  verbose: boolean;
  /** Seconds. */
  maxTime: number | undefined;
}

type Flag = (call: CurlCall) => void;
type Setting = (call: CurlCall, value: string) => void;

const nothing: Flag = () => undefined;

const data =
  (kind: DataPiece['kind']): Setting =>
  (call, text) =>
    void call.data.push({kind, text});
const header =
  (name: string): Setting =>
  (call, value) =>
    void call.headers.push(`${name}: ${value}`);

/** Options without a value; the letter is their short form. */
const FLAGS: Readonly<Record<string, readonly [letter: string, Flag]>> = {
  get: ['G', (call) => (call.get = true)],
  head: ['I', (call) => (call.head = true)],
  silent: ['s', (call) => (call.silent = true)],
  'show-error': ['S', (call) => (call.showError = true)],
  include: ['i', (call) => (call.include = true)],
  fail: ['f', (call) => failAs(call, 'empty')],
  'fail-with-body': ['', (call) => failAs(call, 'with-body')],
  globoff: ['g', (call) => (call.globOff = true)],
  verbose: ['v', (call) => (call.verbose = true)],
  // What they ask for is so already, or has no meaning for a page's requests.
  location: ['L', nothing],
  insecure: ['k', nothing],
  compressed: ['', nothing],
  'progress-bar': ['#', nothing],
  'no-progress-meter': ['', nothing],
  'no-buffer': ['N', nothing],
  ipv4: ['4', nothing],
  ipv6: ['6', nothing],
  'http1.1': ['', nothing],
  http2: ['', nothing],
  tlsv1: ['1', nothing],
  'tlsv1.2': ['', nothing],
  disable: ['q', nothing],
};

/** Options with a value. */
const SETTINGS: Readonly<Record<string, readonly [letter: string, Setting]>> = {
  request: ['X', (call, value) => (call.method = value)],
  header: ['H', (call, value) => void call.headers.push(value)],
  data: ['d', data('data')],
  'data-ascii': ['', data('data')],
  'data-raw': ['', data('raw')],
  'data-binary': ['', data('binary')],
  'data-urlencode': ['', data('urlencode')],
  json: [
    '',
    (call, text) => {
      call.json = true;
      call.data.push({kind: 'json', text});
    },
  ],
  output: ['o', (call, value) => void call.outputs.push(value)],
  'write-out': ['w', (call, value) => (call.writeOut = value)],
  'dump-header': ['D', (call, value) => (call.dumpHeader = value)],
  user: ['u', (call, value) => (call.user = value)],
  'oauth2-bearer': [
    '',
    (call, value) => void call.headers.push(`Authorization: Bearer ${value}`),
  ],
  'user-agent': ['A', header('User-Agent')],
  referer: ['e', header('Referer')],
  url: ['', (call, value) => void call.urls.push(value)],
  'max-time': ['m', (call, value) => (call.maxTime = seconds(value))],
  'connect-timeout': ['', (_call, value) => void seconds(value)],
};

/** What real curl has and this one has not, so that the message can say which it is. */
const ELSEWHERE = new Set([
  ...['form', 'F', 'form-string', 'upload-file', 'T', 'cookie', 'b'],
  ...['cookie-jar', 'c', 'config', 'K', 'proxy', 'x', 'remote-name', 'O'],
  ...['remote-header-name', 'J', 'range', 'r', 'continue-at', 'C', 'next'],
  ...['retry', 'retry-delay', 'cacert', 'cert', 'E', 'key', 'netrc', 'n'],
  ...['resolve', 'connect-to', 'interface', 'limit-rate', 'parallel', 'Z'],
  ...['trace', 'trace-ascii', 'unix-socket', 'version', 'V', 'help', 'h'],
  ...['manual', 'M', 'create-dirs', 'basic', 'digest', 'url-query'],
]);

const LETTERS = new Map(
  [...Object.entries(FLAGS), ...Object.entries(SETTINGS)]
    .filter(([, [letter]]) => letter !== '')
    .map(([name, [letter]]) => [letter, name]),
);

/**
 * Reads the arguments of a call, as curl reads them.
 *
 * @throws a `CurlProblem` that names the option which is unknown or lacks its value.
 */
export function readCall(args: readonly string[]): CurlCall {
  const call = emptyCall();
  const rest = [...args];
  let onlyUrls = false;
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (onlyUrls || !arg.startsWith('-') || arg === '-') {
      call.urls.push(arg);
    } else if (arg === '--') {
      onlyUrls = true;
    } else if (arg.startsWith('--')) {
      readLong(call, arg, rest);
    } else {
      readShort(call, arg, rest);
    }
  }
  return checked(call, args);
}

function readLong(call: CurlCall, arg: string, rest: string[]): void {
  const name = arg.slice(2);
  const [flag, setting] = [own(FLAGS, name), own(SETTINGS, name)];
  if (flag) {
    flag[1](call);
  } else if (setting) {
    setting[1](call, valueFor(arg, rest));
  } else {
    throw unknown(arg, name);
  }
}

/** Letters in a row; what follows one that takes a value is the value. */
function readShort(call: CurlCall, arg: string, rest: string[]): void {
  for (let at = 1; at < arg.length; at += 1) {
    const letter = arg.charAt(at);
    const name = LETTERS.get(letter) ?? '';
    const setting = own(SETTINGS, name);
    if (setting) {
      const value = arg.slice(at + 1);
      return setting[1](call, value === '' ? valueFor(arg, rest) : value);
    }
    const flag = own(FLAGS, name);
    if (!flag) {
      throw unknown(arg, letter);
    }
    flag[1](call);
  }
}

function own<T>(table: Readonly<Record<string, T>>, name: string) {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function valueFor(arg: string, rest: string[]): string {
  const value = rest.shift();
  if (value === undefined) {
    throw misuse(`option ${arg}: requires parameter`);
  }
  return value;
}

function unknown(arg: string, name: string) {
  return misuse(
    `option ${arg}: is ${ELSEWHERE.has(name) ? 'not available in this page' : 'unknown'}`,
  );
}

function seconds(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0 || value.trim() === '') {
    throw misuse(`invalid number of seconds: ${value}`);
  }
  return number;
}

function failAs(call: CurlCall, how: CurlCall['fail']): void {
  if (call.fail !== 'no' && call.fail !== how) {
    throw misuse(
      'You must select either --fail or --fail-with-body, not both.',
    );
  }
  call.fail = how;
}

function checked(call: CurlCall, args: readonly string[]): CurlCall {
  if (call.urls.length === 0) {
    throw misuse(args.length > 0 ? 'no URL specified!' : undefined);
  }
  if (call.head && call.data.length > 0 && !call.get) {
    throw misuse(
      'You can only select one HTTP request method! You asked for both POST (-d, --data) and HEAD (-I, --head).',
    );
  }
  return call;
}

function emptyCall(): CurlCall {
  return {
    urls: [],
    method: undefined,
    headers: [],
    data: [],
    outputs: [],
    get: false,
    head: false,
    json: false,
    silent: false,
    showError: false,
    include: false,
    fail: 'no',
    writeOut: undefined,
    dumpHeader: undefined,
    user: undefined,
    globOff: false,
    verbose: false,
    maxTime: undefined,
  };
}
