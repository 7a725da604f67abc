import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {transpile} from './transpile.ts';

const FOLDER = new URL(
  '../../../../code_snippets/api-guide/annotate/ts/',
  import.meta.url,
);
const SNIPPETS = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.d.ts'),
);

test.each(SNIPPETS)('%s keeps its lines', (name) => {
  const code = readFileSync(new URL(name, FOLDER), 'utf8');
  const output = transpile(code, name);
  if (!output.ok) {
    throw new Error(output.error.message);
  }
  const lineOf = (text: string) =>
    text.split('\n').findIndex((line) => line.includes('YOUR_PAT_HERE'));
  expect(lineOf(output.code)).toBe(lineOf(code));
  expect(output.code.split('\n').length).toBe(code.split('\n').length);
});

test('type imports are dropped, others become require', () => {
  const output = transpile(
    "import type {A} from './a';\nimport b from 'b';\nconst c: A = b;",
    'x.ts',
  );
  expect(output).toMatchObject({
    ok: true,
    code: expect.stringContaining("require('b')") as string,
  });
  expect(JSON.stringify(output)).not.toContain('./a');
});

test('a syntax error says where', () => {
  expect(transpile('const a = 1;\nconst = 2;\n', 'x.ts')).toEqual({
    ok: false,
    error: {
      name: 'SyntaxError',
      message: expect.any(String) as string,
      line: 2,
      column: expect.any(Number) as number,
    },
  });
});
