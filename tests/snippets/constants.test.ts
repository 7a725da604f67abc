import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {annotationApi} from '../../api/testing/index.ts';
import {CONSTANTS} from '../../languages/constants/all.ts';
import {
  applyReplacements,
  replaceConstants,
} from '../../languages/constants/fill.ts';
import type {LanguageId} from '../../languages/index.ts';
import {LANGUAGES} from '../../languages/index.ts';
import {missingForRuns} from '../../languages/requirements.ts';
import {createExecutors} from './executors.ts';
import {SNIPPETS} from './root.ts';
import {makeCertificate} from './server/certificate.ts';
import type {TestServer} from './server/test-server.ts';
import {startTestServer} from './server/test-server.ts';
import {executedApi} from './tested-api.ts';

const SEED = 20_261_127;
const TIME_LIMIT = 180_000;
const missing = missingForRuns().flatMap(({languages}) => languages);
const runnable = LANGUAGES.filter(({id}) => !missing.includes(id));

/** What some language, or a page, would take for something else. */
const NASTY = [
  ...[
    "it's",
    'say "so"',
    '$HOME',
    '${HOME}',
    '{$x}',
    '`id`',
    '$(id)',
    '\\',
    '\\n',
    "\\'",
    '\\\\"',
  ],
  ...[
    '</script><script>alert(1)</script>',
    '<!--',
    '-->',
    '<?php ?>',
    '?>',
    '*/',
    '#{x}',
    '%s %27',
    '%2F',
  ],
  ...[
    'a/b',
    'a?b=c&d',
    'a#b',
    '!!',
    '~',
    '*',
    '-n',
    ' a  b ',
    '\\u0041',
    '\\u{41}',
    'a\nb',
    'a\r\nb\t',
    'JSON\n',
  ],
  ...[
    '\u2028\u2029',
    '\u202egpj',
    'a\u00a0b',
    '\u200b',
    'Grüße',
    '日本',
    '👩‍🚀',
    '\u0001\u007f',
    '\u0085',
    '"\n"',
    "'\n'",
  ],
  ...[
    'constructor',
    '__proto__',
    "'\\''",
    '$&',
    "$'",
    '$$',
    '…',
    '\ufeff',
    '[1-3]{a,b}',
    '+1 =2',
    'null',
    '00',
  ],
];

/** Any text that an id can be: no shell can hold a NUL. */
const anyText = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc.string({unit: 'binary', minLength: 1, maxLength: 12}),
    fc
      .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({maxLength: 4})), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join('')),
  )
  .filter(
    (text) => text !== '' && !text.includes('\0') && !/\p{Cs}/u.test(text),
  );

const sample = (count: number, seed = SEED) =>
  fc.sample(anyText, {numRuns: count, seed});

/** A program that prints literals: the bytes of their UTF-8 in hexadecimal, one a line. */
const PRINTERS: Record<
  LanguageId,
  {
    file: string;
    program(literals: string[]): string;
    command(file: string): string[];
  }
> = {
  typescript: script('a.ts', [process.execPath, '--import', 'tsx']),
  nodejs: script('a.cjs', [process.execPath]),
  // What is written for a page's script is read here as a script; a browser reads it below.
  javascript: script('b.cjs', [process.execPath]),
  python: {
    file: 'a.py',
    program: (literals) =>
      `for s in [${literals.join(',\n')}]:\n    print(s.encode("utf-8").hex())\n`,
    command: (file) => ['/usr/bin/python3', file],
  },
  java: {
    file: 'A.java',
    program: (literals) =>
      `public class A { ${literals.map((literal, index) => `static final String A_${index} = ${literal};`).join('\n')}
static void p(String s) throws Exception { System.out.println(new java.math.BigInteger(1, ("x" + s).getBytes("UTF-8")).toString(16).substring(2)); }
public static void main(String[] a) throws Exception { ${literals.map((_, index) => `p(A_${index});`).join('\n')} } }`,
    command: (file) => ['java', file],
  },
  php: {
    file: 'a.php',
    program: (literals) =>
      `<?php foreach ([${literals.join(',\n')}] as $s) { echo bin2hex($s), "\\n"; }\n`,
    command: (file) => ['php', file],
  },
  curl: {
    file: 'a.sh',
    // The shell's own printf, byte by byte: a program for each text would take long.
    program: (literals) =>
      `export LC_ALL=C\n${literals
        .map(
          (literal, index) =>
            `A_${index}=${literal}\nfor ((i = 0; i < \${#A_${index}}; i++)); do printf '%02x' "'\${A_${index}:i:1}"; done; echo`,
        )
        .join('\n')}\n`,
    command: (file) => ['bash', file],
  },
};

function script(file: string, command: string[]) {
  return {
    file,
    program: (literals: string[]) =>
      `for (const s of [${literals.join(',\n')}]) console.log(Buffer.from(s).toString('hex'));\n`,
    command: (path: string) => [...command, path],
  };
}

describe('any text as a literal is that text to the language itself', () => {
  test.each(runnable)('$label', {timeout: TIME_LIMIT}, ({id}) => {
    const folder = mkdtempSync(join(tmpdir(), 'literals-'));
    const texts = [...NASTY, ...sample(250)];
    const {file, program, command} = PRINTERS[id];
    const literals = texts.map((text) => CONSTANTS[id].literal(text, 'A', ''));
    const path = join(folder, file);
    writeFileSync(path, program(literals));
    const [name = '', ...args] = command(path);
    const printed = execFileSync(name, args, {
      encoding: 'utf8',
      env: {PATH: process.env.PATH, LANG: 'C'},
    });
    rmSync(folder, {recursive: true});
    const read = printed
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line, 'hex').toString());
    expect(read).toEqual(texts);
  });

  test.each(LANGUAGES)(
    'and the declaration with it is found again: $label',
    ({id, folder, extension}) => {
      const name = `update_annotation_concepts.${extension}`;
      const code = readFileSync(join(SNIPPETS, folder, name), 'utf8');
      for (const text of [...NASTY, ...sample(250)]) {
        const replaced = replaceConstants(code, CONSTANTS[id], () => text);
        expect(replaced).toHaveLength(5);
        const filled = applyReplacements(code, replaced);
        const again = replaceConstants(filled, CONSTANTS[id], () => 'x');
        expect(again.map(({start, end}) => filled.slice(start, end))).toEqual(
          replaced.map((one) => one.text),
        );
      }
    },
  );
});

describe('an id put into an example is the id that arrives', () => {
  let server: TestServer;
  let folder = '';
  let authority: Awaited<ReturnType<typeof makeCertificate>>;
  const executed = executedApi(annotationApi);
  const executors = createExecutors(
    executed,
    runnable.map(({id}) => id),
  );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reader-ids-'));
    authority = await makeCertificate(folder, executed.host);
    server = await startTestServer(annotationApi, authority);
  });
  afterAll(async () => {
    await Promise.all(executors.map((executor) => executor.close()));
    await server.close();
    await rm(folder, {recursive: true});
  });

  /** In an address, in a body, in a query. */
  const OPERATIONS = [
    'update_annotation_concepts',
    'list_annotations_input_annotation_ids',
  ];

  test.each(executors)('$label', {timeout: TIME_LIMIT}, async (executor) => {
    const {restPort, grpcPort} = server;
    const {authorityFile, spki} = authority;
    const endpoint = {restPort, grpcPort, authorityFile, spki};
    await executor.prepare(endpoint);
    const language = LANGUAGES.find(({id}) => id === executor.language);
    for (const [index, operation] of OPERATIONS.entries()) {
      await server.begin();
      const name = `${operation}.${language?.extension}`;
      const code = readFileSync(
        join(SNIPPETS, language?.folder ?? '', name),
        'utf8',
      );
      const texts = sample(7, SEED + index).filter(
        (text) => !/^\.{1,2}$/.test(text),
      );
      const put: string[] = [];
      const replaced = replaceConstants(
        code,
        CONSTANTS[executor.language],
        (constant) => {
          const text = texts[put.length];
          if (constant.name === 'PAT' || text === undefined) return undefined;
          put.push(text);
          return text;
        },
      );
      const own = join(folder, `${executor.id}-${index}`);
      await mkdir(own);
      const file = join(own, name);
      await writeFile(
        file,
        applyReplacements(code, replaced).replace('YOUR_PAT_HERE', 'owner-pat'),
      );
      await executor.run(file, endpoint, 'owner-pat');
      const [call] = server.received();
      expect(put.length).toBeGreaterThan(3);
      expect(call).toBeDefined();
      expect(textsOf(call?.sent)).toEqual(expect.arrayContaining(put));
    }
  });
});

/** Every text of a request, as it arrived: segments of the path, the query, the body. */
function textsOf(
  sent: ReturnType<TestServer['received']>[number]['sent'] | undefined,
): string[] {
  if (sent?.transport !== 'rest') return leaves(sent?.request);
  const [path = '', query] = sent.url.split('?');
  return [
    ...path.split('/').map(decodeURIComponent),
    ...new URLSearchParams(query).values(),
    ...leaves(sent.body === '' ? undefined : JSON.parse(sent.body)),
  ];
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [];
}
