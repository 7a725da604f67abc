import {describe, expect, test} from 'vitest';
import {knownToModule} from '../engines/typescript/modules.ts';
import {describeError, evaluate} from './evaluate.ts';

describe('evaluate', () => {
  test('awaits at the top level and gives modules', async () => {
    const seen: unknown[] = [];
    const modules = {collect: {push: (value: unknown) => seen.push(value)}};
    const code =
      "const c = require('collect');\nc.push(await Promise.resolve(1));";
    expect(await evaluate(code, knownToModule(modules))).toBeUndefined();
    expect(seen).toEqual([1]);
  });

  test('tells the line of what was thrown', async () => {
    const code = '\n\nawait null;\nthrow new RangeError("no");';
    expect(await evaluate(code)).toEqual({
      name: 'RangeError',
      message: 'no',
      line: 4,
      column: 7,
    });
  });

  test('tells the line within a function that is awaited', async () => {
    const code =
      'async function f() {\n  await null;\n  null.x;\n}\n\nawait f();';
    expect(await evaluate(code)).toMatchObject({
      name: 'TypeError',
      line: 3,
    });
  });

  test('names what cannot be imported, and what can', async () => {
    const error = await evaluate(
      "\nrequire('axios');",
      knownToModule({'openapi-fetch': {}}),
    );
    expect(error).toMatchObject({line: 2});
    expect(error?.message).toMatch(/'axios'.*openapi-fetch/);
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'does not take %s for a module',
    async (name) => {
      const error = await evaluate(`require('${name}')`, knownToModule({}));
      expect(error?.message).toContain(`'${name}'`);
    },
  );

  test('finds the line of a syntax error that only the engine sees', async () => {
    const code = 'const a = 1;\n\nconst a = 2;\nconst b = 3;';
    expect(await evaluate(code)).toMatchObject({
      name: 'SyntaxError',
      line: 3,
    });
  });
});

test.each([
  ['text', 'text'],
  [{code: 1}, '{"code":1}'],
  [undefined, 'undefined'],
])('a thrown %j is told', async (thrown, message) => {
  expect(await describeError(thrown)).toEqual({name: 'Uncaught', message});
});
