import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {SNIPPETS} from '../tests/snippets/root.ts';
import {LANGUAGES} from './index.ts';
import {ROOT} from './toolchain/root.ts';
import type {Toolchain} from './toolchain/index.ts';
import {TOOLCHAINS} from './toolchains.ts';

const WORDS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  ...['nine', 'ten', 'eleven', 'twelve'],
];
const word = (count: number) => WORDS[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const operations = readdirSync(join(SNIPPETS, 'operations')).map((file) =>
  basename(file, '.ts'),
);
/** The languages that every example is in; one with gaps isn't promised for every example. */
const complete = LANGUAGES.filter(({folder, extension}) =>
  operations.every((operation) =>
    existsSync(join(SNIPPETS, folder, `${operation}.${extension}`)),
  ),
);
const names = complete.map(({label}) => label.replace(/ \(.*\)$/, ''));
const overGrpc = LANGUAGES.filter(({label}) => label.includes('(gRPC)'));

/** Looks for a text in a file, wherever its lines are broken. */
function expectIn(file: string, text: string): void {
  const said = readFileSync(join(ROOT, file), 'utf8').replace(/\s+/g, ' ');
  expect(said.includes(text), `${file} does not say “${text}”: write it`).toBe(
    true,
  );
}

test('every folder of a language is in the two lists, and nothing else is', () => {
  // What serves all languages.
  const common = ['codegen', 'constants', 'toolchain'];
  const folders = readdirSync(join(ROOT, 'languages')).filter(
    (name) =>
      !common.includes(name) &&
      existsSync(join(ROOT, 'languages', name, 'index.ts')),
  );
  const ids = LANGUAGES.map(({id}) => id);
  expect([...ids].sort()).toEqual(folders);
  expect(Object.keys(TOOLCHAINS).sort()).toEqual(folders);
});

test('no two languages share an id, a folder or an executor', () => {
  const isUnique = (values: readonly string[]) =>
    new Set(values).size === values.length;
  expect(isUnique(LANGUAGES.map(({id}) => id))).toBe(true);
  expect(isUnique(LANGUAGES.map(({folder}) => folder))).toBe(true);
});

test.each([
  [
    'README.md',
    `**${capital(word(complete.length))} languages.** ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`,
  ],
  ['src/pages/index.tsx', `comes in ${word(complete.length)} languages`],
  [
    'CONTRIBUTING.md',
    `{${complete.map(({folder}) => folder).join(',')}}/<operation>`,
  ],
  [
    'docs/guides/clients.mdx',
    `each of the ${word(LANGUAGES.length)} languages`,
  ],
  [
    'docs/guides/clients.mdx',
    `come in ${word(LANGUAGES.length)} tabs. ${capital(word(LANGUAGES.length - overGrpc.length))} of them speak REST, ${word(overGrpc.length)} gRPC`,
  ],
])('%s says “%s”', (file, text) => {
  expectIn(file, text);
});

describe.each(LANGUAGES)('$label', ({id, label, folder}) => {
  const {format}: Toolchain = TOOLCHAINS[id];

  test.runIf(format.by === 'command')(
    'has a row in CONTRIBUTING.md that says how its form is mended',
    () => {
      const fix = 'fix' in format ? format.fix.join(' ') : '';
      expectIn(
        'CONTRIBUTING.md',
        `\`${fix} code_snippets/api-guide/annotate/${folder}\``,
      );
    },
  );

  test('has a row in the table of docs/getting-started.mdx', () => {
    expectIn('docs/getting-started.mdx', `| ${label} |`);
  });

  test('has a section in docs/guides/clients.mdx', () => {
    expectIn('docs/guides/clients.mdx', `{/* #${id} */}`);
    expectIn('docs/guides/clients.mdx', `{/* #sandbox-${id} */}`);
  });
});
