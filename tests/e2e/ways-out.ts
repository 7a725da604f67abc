/** What code under run could try, to get out of where it is run. `URL_OUT` names a server. */
const WAYS_OUT: readonly (readonly [name: string, code: string])[] = [
  ['fetch', 'await fetch(URL_OUT)'],
  [
    'the native fetch',
    'await WorkerGlobalScope.prototype.fetch.call(self, URL_OUT)',
  ],
  [
    'fetch of the API’s look-alike',
    "await fetch('https://api.clarifai.com@' + URL_OUT.slice(7))",
  ],
  [
    'XMLHttpRequest',
    `const x = new XMLHttpRequest(); x.open('GET', URL_OUT, false); x.send()`,
  ],
  [
    'WebSocket',
    `await new Promise((yes, no) => { const s = new WebSocket(URL_OUT.replace('http', 'ws')); s.onopen = yes; s.onerror = no; })`,
  ],
  [
    'EventSource',
    `await new Promise((yes, no) => { const s = new EventSource(URL_OUT); s.onopen = yes; s.onerror = no; })`,
  ],
  ['importScripts', 'importScripts(URL_OUT)'],
  [
    'dynamic import',
    "await (0, eval)('import(' + JSON.stringify(URL_OUT) + ')')",
  ],
  [
    'a worker within',
    `await new Promise((yes, no) => { const w = new Worker(URL_OUT); w.onerror = no; w.onmessage = yes; })`,
  ],
  [
    'a worker of a blob',
    `await new Promise((yes, no) => { const b = new Blob(['fetch(' + JSON.stringify(URL_OUT) + ').then(() => postMessage(1), () => { throw 1 })']); const w = new Worker(URL.createObjectURL(b)); w.onerror = no; w.onmessage = yes; setTimeout(no, 1500); })`,
  ],
  [
    'indexedDB',
    `await new Promise((yes, no) => { const r = indexedDB.open('x'); r.onsuccess = yes; r.onerror = no; })`,
  ],
  ['caches', "await caches.open('x')"],
  ['the file system', 'await navigator.storage.getDirectory()'],
  ['localStorage', 'localStorage.length'],
  ['the page', 'self.parent.document.title'],
];

/** What the code below prints when no way leads out. */
export const ALL_SHUT = WAYS_OUT.map(([name]) => `${name}: shut`);

/** Code that tries each way on its own, in spite of the runner's replacements. */
export function attemptAll(url: string): string {
  const attempts = WAYS_OUT.map(
    ([name, way]) => `await attempt(${JSON.stringify(name)}, async () => {
  ${way};
});`,
  );
  return `const URL_OUT = ${JSON.stringify(url)};
async function attempt(name: string, way: () => Promise<void>) {
  const late = new Promise((_, no) => setTimeout(no, 3000));
  await Promise.race([way(), late]).then(
    () => console.log(name + ': got out'),
    () => console.log(name + ': shut'),
  );
  late.catch(() => {});
}
${attempts.join('\n')}`;
}
