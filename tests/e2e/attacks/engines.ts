import type {RunningLanguage} from '../example.ts';
import type {Attack} from './cases.ts';

/** An attack by a page or a shell script. */
export interface EngineAttack extends Attack {
  readonly language: RunningLanguage;
}

const page = (script: string) =>
  `<!doctype html>\n<html>\n<pre id="output"></pre>\n<script type="module">\n${script}\n</script>\n</html>\n`;

const byPage = (attack: Attack): EngineAttack => ({
  ...attack,
  language: 'javascript',
});
const byScript = (attack: Attack): EngineAttack => ({
  ...attack,
  language: 'curl',
});

const PAGES: readonly EngineAttack[] = [
  {name: 'a page with a loop', code: page('for (;;) {}')},
  {name: 'a classic script with a loop', code: '<script>for (;;) {}</script>'},
  {
    name: 'a promise loop in a page',
    code: page('while (true) await null;'),
  },
  {
    name: 'a page that changes without an end',
    code: page(
      "setInterval(() => { document.body.innerHTML = '<p>' + Math.random() + 'x'.repeat(1e6); });",
    ),
  },
  {
    name: 'a page of very many elements',
    code: page(
      "for (let i = 0; i < 20_000; i += 1) document.body.append(document.createElement('div'), 'text');",
    ),
    ends: /^Done/,
    says: /cut here/,
  },
  {
    name: 'a page with a very long text',
    code: page("document.body.append('x'.repeat(20_000_000));"),
    ends: /^Done/,
    says: /cut here/,
  },
  {
    name: 'elements nested very deep by a script',
    code: page(
      "let at = document.body; for (let i = 0; i < 5_000; i += 1) { const next = document.createElement('div'); at.append(next); at = next; } at.append('deep');",
    ),
    ends: /^(Done|Failed)/,
    says: /cut here|stack|recursion/,
  },
  {
    name: 'elements nested very deep by the page',
    // In lines, and not longer than a draft may be.
    code: `${'<div>\n'.repeat(15_000)}x`,
    ends: /^(Not run|Failed|Ended|Done)/,
  },
  {
    name: 'a document that lies',
    code: page(
      "Object.defineProperty(Object.getPrototypeOf(document.body), 'firstChild', {get() { throw new Error('no'); }}); Object.defineProperty(document.body, 'localName', {get: () => ({toLowerCase: () => 'script'})}); document.body.append('x');",
    ),
    ends: /^(Done|Failed|Ended)/,
  },
  {
    name: 'HTML in the place of text',
    code: page(
      "document.body.append('<img src=x onerror=alert(1)>', '<script>parent.postMessage(1)<\\/script>'); document.body.innerHTML += '<style>*{display:none}</style><iframe srcdoc=x></iframe><form action=//x><input value=y></form>';",
    ),
    ends: /^Done/,
    says: /<img src=x onerror=alert\(1\)>/,
  },
].map(byPage);

const SCRIPTS: readonly EngineAttack[] = [
  {name: 'a script with a loop', code: 'while true; do :; done'},
  {name: 'a script that sleeps', code: 'sleep 1000'},
  {
    name: 'a function that calls itself',
    code: 'f() { f | f & }; f',
    ends: /^(Done|Failed|Ended)/,
  },
  {
    name: 'a text that doubles',
    code: 'x=a; for i in $(seq 1 60); do x=$x$x; done; echo "${#x}"',
    ends: /^(Done|Failed|Ended)/,
  },
  {
    name: 'an output without an end',
    code: 'for i in $(seq 1 20000); do echo "line $i"; done; echo late >&2',
    ends: /^(Done|Failed|Ended)/,
  },
  {
    name: 'an output of one long line',
    code: 'x=0123456789; for i in 1 2 3 4 5; do x=$x$x$x$x$x$x$x$x; done; echo "$x"',
    ends: /^(Done|Failed|Ended)/,
  },
  {
    name: 'requests without an end',
    code: "for i in $(seq 1 400); do curl -s https://api.clarifai.com/v2/x$i -H 'Authorization: Key YOUR_PAT_HERE' & done; wait; exit 9",
    ends: /^(Done|Failed|Ended)/,
  },
  {
    name: 'brackets nested very deep in a script',
    code: `echo ${'$('.repeat(3_000)}${')'.repeat(3_000)}`,
    ends: /^(Not run|Done|Failed|Ended)/,
  },
  {
    name: 'a pattern that takes long to match',
    code: `echo ${'a'.repeat(40)}b | sed -E 's/(a+)+$/x/' | grep -E '^(a|a)*$'`,
    ends: /^(Done|Failed|Ended)/,
  },
].map(byScript);

/** The attacks on the engines beside TypeScript's, by engine. */
export const ENGINE_ATTACKS: Readonly<Record<string, readonly EngineAttack[]>> =
  {'a page': PAGES, 'a shell script': SCRIPTS};
