import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SNIPPETS = path.join(ROOT, 'code_snippets/api-guide/annotate/ts');

interface Block {
  readonly name: string;
  readonly code: string;
}

/** The blocks of one language in the pages that are written by hand. */
function blocks(language: string): Block[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return readdirSync(path.join(ROOT, 'docs'), {
    encoding: 'utf8',
    recursive: true,
  })
    .filter((file) => file.endsWith('.mdx') && !/^reference\b/.test(file))
    .flatMap((file) =>
      Array.from(
        readFileSync(path.join(ROOT, 'docs', file), 'utf8').matchAll(fence),
        ([, code = ''], index) => ({name: `${file} #${index + 1}`, code}),
      ),
    );
}

/** What an example of the pages takes for granted: the client of the examples. */
const PREAMBLE = `
import createClient from 'openapi-fetch';
import type {paths} from './annotation-api';
const [USER_ID, APP_ID] = ['me', 'sandbox-app'];
const client = createClient<paths>({baseUrl: 'https://api.clarifai.com'});
`;

function problems(code: string): string[] {
  const file = path.join(SNIPPETS, 'block-of-a-page.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const readSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, PREAMBLE + code, target)
      : readSourceFile(name, target);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('TypeScript in the pages', () => {
  it.each(blocks('ts'))('$name is typed', ({code}) => {
    expect(problems(code)).toEqual([]);
  });

  it('would be told from code with a wrong field', () => {
    const wrong = `await client.GET('/v2/annotations', {params: {query: {pages: 1}}});`;
    expect(problems(wrong).join()).toContain('pages');
  });
});

describe('JSON in the pages', () => {
  it.each(blocks('json'))('$name is JSON', ({code}) => {
    expect(() => {
      JSON.parse(code);
    }).not.toThrow();
  });
});
