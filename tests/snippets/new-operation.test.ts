import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {annotationApi} from '../../api/testing/index.ts';
import {missingForRuns} from '../../languages/requirements.ts';
import {TOOLCHAINS} from '../../languages/toolchains.ts';
import {createExecutors} from './executors.ts';
import {ROOT} from './root.ts';
import {executedApi} from './tested-api.ts';

const MODEL = 'list_user_created_annotations_app';
const NEW = 'list_first_three';
const COPIED = [
  ...['api', 'code_snippets', 'languages', 'sandbox', 'src', 'tests'],
  'plugins',
  ...['package.json', 'tsconfig.json'],
];
const TIME_LIMIT = 300_000;

const missing = missingForRuns().flatMap(({languages}) => languages);
/** The languages that have the model, too. */
const covering = LANGUAGES.filter((language) =>
  existsSync(join(ROOT, snippetFile(language, MODEL))),
);
const executors = createExecutors(
  executedApi(annotationApi),
  covering.map(({id}) => id).filter((id) => !missing.includes(id)),
);

let copy = '';

function snippetFile(language: (typeof LANGUAGES)[number], operation: string) {
  const name = `${operation}.${language.extension}`;
  return join('code_snippets/api-guide/annotate', language.folder, name);
}

/** Gives a reason why a language has no example of an operation. */
function leaveOut(language: (typeof LANGUAGES)[number], operation: string) {
  const folder = dirname(join(copy, snippetFile(language, operation)));
  const file = join(folder, 'gaps.json');
  const gaps = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as object[])
    : [];
  const gap = {reason: 'Left out by a test.', operations: [operation]};
  writeFileSync(file, JSON.stringify([...gaps, gap]));
}

/** Another page size, in whatever way a language writes it. */
function withPageSize(code: string, size: number): string {
  return code.replace(
    /(per_?page\W{1,6})\d+/i,
    (_, before: string) => `${before}${size}`,
  );
}

function runSnippets(...options: string[]) {
  const {stdout, stderr, status} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/snippets/main.ts', ...options],
    {cwd: copy, encoding: 'utf8', env: {...process.env, CI: ''}},
  );
  return {status, output: `${stdout}${stderr}`};
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-operation-'));
  for (const path of COPIED) {
    cpSync(join(ROOT, path), join(copy, path), {recursive: true});
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // The generated clients are the same: they needn't be made again.
  mkdirSync(join(ROOT, '.cache', 'clients'), {recursive: true});
  mkdirSync(join(copy, '.cache'));
  symlinkSync(join(ROOT, '.cache', 'clients'), join(copy, '.cache', 'clients'));

  for (const language of covering) {
    const code = readFileSync(join(ROOT, snippetFile(language, MODEL)), 'utf8');
    const changed = withPageSize(code, 3);
    expect(changed).not.toBe(code);
    writeFileSync(join(copy, snippetFile(language, NEW)), changed);
  }
  for (const language of LANGUAGES) {
    if (!covering.includes(language)) leaveOut(language, NEW);
  }
  writeFileSync(
    join(copy, 'code_snippets/api-guide/annotate/operations', `${NEW}.ts`),
    `import model from './${MODEL}.ts';

export default {
  ...model,
  request: {...model.request, query: {per_page: 3}},
  output: model.output.slice(0, 3),
};
`,
  );
});

afterAll(() => rmSync(copy, {recursive: true, force: true}));

test(
  'a file per language and one expectation are a new operation, with no other change',
  {timeout: TIME_LIMIT},
  () => {
    const {status, output} = runSnippets('--op', NEW);
    expect(output).toContain(`${executors.length} passed, 0 failed`);
    expect(output).toMatch(new RegExp(`^${NEW} .*✓`, 'm'));
    expect(status).toBe(0);
  },
);

test(
  'and a mistake in one of them is found, by field',
  {timeout: TIME_LIMIT},
  () => {
    const curl = LANGUAGES.find(({id}) => id === 'curl');
    if (!curl || missing.includes('curl')) return;
    const file = join(copy, snippetFile(curl, NEW));
    writeFileSync(file, withPageSize(readFileSync(file, 'utf8'), 4));
    const {status, output} = runSnippets('--op', NEW, '--lang', 'curl');
    expect(output).toMatch(
      new RegExp(
        `${NEW}: not the same request\\n +per_page\\n +expected +3\\n +cURL.* 4$`,
        'm',
      ),
    );
    const runs = TOOLCHAINS.curl.executors.length;
    expect(output).toContain(`0 passed, ${runs} failed`);
    expect(status).toBe(1);
  },
);

test(
  'a language without a snippet and without a reason stops the run, and says what to add',
  {timeout: TIME_LIMIT},
  () => {
    const [language] = LANGUAGES;
    const file = snippetFile(language, NEW);
    rmSync(join(copy, file));
    const {status, output} = runSnippets('--op', NEW);
    expect(output).toContain(
      `${NEW} has no TypeScript example, and no reason is given`,
    );
    expect(output).toContain(`add ${file}, or say in `);
    expect(status).not.toBe(0);
  },
);

test(
  'a reason lets it run, but a run of nothing is a failure',
  {timeout: TIME_LIMIT},
  () => {
    const [language] = LANGUAGES;
    leaveOut(language, NEW);
    const {status, output} = runSnippets('--op', NEW, '--lang', language.id);
    expect(output).toContain(
      'left out by a language, for a reason it gives: 1',
    );
    expect(output).toContain('Nothing was run');
    expect(output).toContain('0 passed, 0 failed');
    expect(status).toBe(1);
  },
);
