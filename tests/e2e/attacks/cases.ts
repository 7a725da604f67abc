/** An attack: code in an example's place, and how its run may end. */
export interface Attack {
  readonly name: string;
  readonly code: string;
  /** How the summary of its run begins; without it, Stop has to end it. */
  readonly ends?: RegExp;
  /** What the output must say. */
  readonly says?: RegExp;
}

const API = 'https://api.clarifai.com/v2/users/sandbox-owner/apps/sandbox-app';
const DONE = /^Done/;
const FAILED = /^Failed/;

/** Sizes that code can give to what it prints. */
const PRINTED: readonly Attack[] = [
  {
    name: 'keys of objects',
    code: `for (let i = 0; i < 50; i += 1) console.log({['k'.repeat(2_000_000)]: 1, ['\\u202e' + i]: 2});`,
    ends: DONE,
    says: /more characters/,
  },
  {
    name: 'columns of a table',
    code: `const only = Array.from({length: 50_000}, (_, i) => 'c' + i); console.table([Object.fromEntries(only.map((k) => [k, k]))], only); for (let i = 0; i < 100; i += 1) console.table(Array.from({length: 500}, () => Object.fromEntries(only.slice(0, 40).map((k) => [k, k]))));`,
    ends: DONE,
  },
  {
    name: 'columns that are no texts',
    code: `(console.table as any)([{a: 1}], [{}]); (console.table as any)([{a: 1}], 7); console.log('after');`,
    ends: DONE,
    says: /after/,
  },
  {
    name: 'regular expressions, symbols, functions, URLs',
    code: `const long = 'x'.repeat(3_000_000); console.log(new RegExp(long), Symbol(long), {[Symbol(long)]: 1}, new URL('https://a.example/' + long), new Function('return "' + long + '"'), BigInt('1' + '0'.repeat(5000)));`,
    ends: DONE,
    says: /more characters/,
  },
  {
    name: 'errors within values',
    code: `const e = new Error('m'.repeat(5_000_000)); e.name = 'n'.repeat(5_000_000); for (let i = 0; i < 200; i += 1) console.error(e);`,
    ends: DONE,
    says: /more characters/,
  },
  {
    name: 'values nested very deep and very wide',
    code: `let deep: any = {}; for (let i = 0; i < 9_000; i += 1) deep = {deep}; const wide = (n: number): any => n ? Array.from({length: 40}, () => wide(n - 1)) : 1; for (let i = 0; i < 100; i += 1) console.log(deep, wide(3));`,
    ends: DONE,
  },
  {
    name: 'typed arrays, proxies, getters, thenables',
    code: `console.log(new Uint8Array(200_000_000), new Proxy({}, {ownKeys() { throw 1; }}), {get a() { throw new Error('x'); }}, {then() { throw 1; }}, {[Symbol.toPrimitive]() { throw 1; }}, '\\ud800', 'a\\0b', '\\u202eabc');`,
    ends: DONE,
  },
  {
    name: 'groups and floods',
    code: `for (let i = 0; i < 200_000; i += 1) { console.group('g' + i); console.log(i); }`,
    ends: DONE,
    says: /not shown/,
  },
];

/** Ends of a run that are made hard to tell. */
const ENDS: readonly Attack[] = [
  {
    name: 'a long string thrown',
    code: `throw 's'.repeat(5_000_000);`,
    ends: FAILED,
    says: /more characters/,
  },
  {
    name: 'an error with a long name and message',
    code: `const e = new Error('m'.repeat(5_000_000)); e.name = '\\u202e' + 'n'.repeat(5_000_000); throw e;`,
    ends: FAILED,
    says: /more characters/,
  },
  {
    name: 'JSON that is nothing',
    code: `throw {toJSON() { return undefined; }};`,
    ends: FAILED,
    says: /cannot be shown/,
  },
  {
    name: 'an error whose getters throw',
    code: `const e = new Error('x'); Object.defineProperty(e, 'stack', {get() { throw 1; }}); Object.defineProperty(e, 'message', {get() { throw 1; }}); throw e;`,
    ends: FAILED,
    says: /cannot be shown/,
  },
  {
    name: 'prepareStackTrace',
    code: `(Error as any).prepareStackTrace = (_: unknown, calls: any[]) => { for (const call of calls) { const self = call.getThis?.() ?? call.getFunction?.(); if (self) console.log('taken', self); } return {toString() { throw 1; }}; }; throw new Error('x');`,
    ends: FAILED,
  },
  {
    name: 'a rejection that toString cannot tell',
    code: `await Promise.reject({toString() { throw 1; }, toJSON() { throw 1; }});`,
    ends: FAILED,
  },
  {
    name: 'timers without an end',
    code: `for (let i = 0; i < 20_000; i += 1) setInterval(() => console.log(i), 0);`,
  },
  {name: 'a promise loop', code: `while (true) await null;`},
  {name: 'a loop', code: `for (;;) {}`},
];

/** Code that takes long to read. */
const READING: readonly Attack[] = [
  {
    name: 'type arguments within one another',
    code: `const a = ${'<T>('.repeat(24)}1${')'.repeat(24)};`,
  },
  {
    name: 'assignments within parentheses',
    code: `let a: any; ${'(a=('.repeat(26)}1${'))'.repeat(26)};`,
    ends: /^(Done|Not run|Failed|Ended)/,
  },
  {
    name: 'brackets nested very deep',
    code: `const a = ${'[[[[[[[[[[\n'.repeat(2_000)}${']]]]]]]]]]\n'.repeat(2_000)};`,
    ends: /^(Not run|Failed|Ended|Done)/,
  },
];

/** What the realm can be made to say. */
const REALM: readonly Attack[] = [
  {
    name: 'a getter for the port',
    code: `let port: any;
const take = (from: any) => { for (const key of ['target', 'currentTarget', 'srcElement']) { try { if (from?.[key]?.postMessage && from[key] !== self) port = from[key]; } catch {} } };
for (const [proto, key] of [[MessageEvent.prototype, 'data'], [MessageEvent.prototype, 'ports'], [Event.prototype, 'type'], [Event.prototype, 'target'], [Event.prototype, 'currentTarget']] as const) {
  const native = Object.getOwnPropertyDescriptor(proto, key)!.get!;
  Object.defineProperty(proto, key, {configurable: true, get() { if (key !== 'target' && key !== 'currentTarget') take(this); return native.call(this); }});
}
for (const key of ['postMessage', 'start', 'close', 'addEventListener', 'dispatchEvent'] as const) {
  const native = (MessagePort.prototype as any)[key];
  (MessagePort.prototype as any)[key] = function (this: any, ...args: any[]) { port = this; return native.apply(this, args); };
}
for (const key of ['call', 'apply', 'bind'] as const) {
  const native = Function.prototype[key] as any;
  (Function.prototype as any)[key] = function (this: any, ...args: any[]) { if (args[0] instanceof MessagePort) port = args[0]; return Reflect.apply(native, this, args); };
}
Object.defineProperty(Object.prototype, 'transfer', {configurable: true, set(value) { if (this instanceof MessagePort) port = this; }, get() { if (this instanceof MessagePort) port = this; return undefined; }});
const answer = await fetch('${API}/annotations', {headers: {authorization: 'Key YOUR_PAT_HERE'}});
await answer.text();
console.log(port ? 'port taken' : 'port safe');
if (port) { const post = Object.getPrototypeOf(port).postMessage; for (let i = 0; i < 4_000; i += 1) post.call(port, {type: 'console', run: 'run-1', entry: {level: 'log', depth: 0, values: [null]}}); }`,
    ends: DONE,
    says: /port safe/,
  },
  {
    name: 'natives replaced',
    code: `JSON.stringify = () => { throw 1; }; JSON.parse = () => { throw 1; }; Array.prototype.map = () => { throw 1; }; Map.prototype.get = () => undefined; Promise.prototype.then = () => { throw 1; }; (globalThis as any).setTimeout = () => 0; String.prototype.slice = () => 'x'.repeat(9_000_000); throw new Error('own');`,
    ends: /^(Failed|Ended|Done)/,
  },
];

/** Requests that are too large, too many or too long under way. */
const REQUESTS: readonly Attack[] = [
  {
    name: 'headers',
    code: `const headers = new Headers(); for (let i = 0; i < 5_000; i += 1) headers.set('x-' + i, 'v'.repeat(2_000)); await fetch('${API}/annotations', {headers}).catch((error) => console.log(String(error))); console.log('after');`,
    ends: DONE,
    says: /at most 100 headers/,
  },
  {
    name: 'a URL',
    code: `await fetch('${API}/annotations?q=' + 'x'.repeat(5_000_000)).catch((error) => console.log(String(error)));`,
    ends: DONE,
    says: /at most 8000/,
  },
  {
    name: 'JSON nested very deep',
    code: `await fetch('${API}/annotations', {method: 'POST', headers: {authorization: 'Key YOUR_PAT_HERE'}, body: '['.repeat(90_000) + ']'.repeat(90_000)}).catch(() => {});`,
    ends: DONE,
  },
  {
    name: 'JSON of many lines',
    code: `await fetch('${API}/annotations', {method: 'PATCH', headers: {authorization: 'Key YOUR_PAT_HERE'}, body: JSON.stringify({a: Array(40_000).fill(1)})}).catch(() => {});`,
    ends: DONE,
  },
  {
    name: 'many at once, nobody waits for',
    code: `for (let i = 0; i < 1_000; i += 1) void fetch('${API}/annotations', {headers: {authorization: 'Key YOUR_PAT_HERE'}}).catch(() => {}); throw new Error('over');`,
    ends: FAILED,
  },
];

/** All of them, by kind. */
export const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'what is printed': PRINTED,
  'the end of a run': ENDS,
  'reading the code': READING,
  'the realm': REALM,
  'what is asked': REQUESTS,
};
