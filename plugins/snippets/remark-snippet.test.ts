import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {compile} from '@mdx-js/mdx';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {LANGUAGES, type LanguageId} from '../../languages/index.ts';
import type {SnippetPlace} from '../../sandbox/core/definition.ts';
import {remarkSnippet} from './remark-snippet.ts';

const PLACE = {folder: 'code_snippets/api-guide/annotate'};

let siteDir: string;

function write(file: string, text = 'text\n'): void {
  const target = path.join(siteDir, file);
  mkdirSync(path.dirname(target), {recursive: true});
  writeFileSync(target, text);
}

function writeSnippets(operation: string): void {
  for (const {folder, extension} of LANGUAGES) {
    write(
      `code_snippets/api-guide/annotate/${folder}/${operation}.${extension}`,
    );
  }
}

function folderOf(id: LanguageId): string {
  const language = LANGUAGES.find((each) => each.id === id);
  return `${PLACE.folder}/${language?.folder}`;
}

function removeSnippet(id: LanguageId): void {
  const folder = path.join(siteDir, folderOf(id));
  rmSync(folder, {recursive: true});
  mkdirSync(folder);
}

function writeGaps(id: LanguageId, gaps: unknown): void {
  write(`${folderOf(id)}/gaps.json`, JSON.stringify(gaps));
}

async function compilePage(
  text: string,
  place: SnippetPlace = PLACE,
): Promise<string> {
  const page = {
    value: text,
    path: path.join(siteDir, 'docs/annotate/page.mdx'),
  };
  const result = await compile(page, {
    jsx: true,
    remarkPlugins: [[remarkSnippet, {siteDir, place}]],
  });
  return String(result);
}

/** The message that stops the build; a page without a mistake fails the test. */
async function problemOf(text: string): Promise<string> {
  return compilePage(text).then(
    () => expect.fail('the page was built'),
    (error: Error) => error.message,
  );
}

beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'snippets-'));
  writeSnippets('update_annotation_status');
  write(
    'code_snippets/api-guide/annotate/operations/update_annotation_status.ts',
  );
  write('docs/annotate/page.mdx');
});

afterEach(() => rmSync(siteDir, {recursive: true}));

/** The files that a page is made to import, from all its modules. */
function importedFiles(page: string): string[] {
  return [...page.matchAll(/"!!raw-operation-loader\?([^!]+)!/g)].flatMap(
    ([, options]) => [...new URLSearchParams(options).values()],
  );
}

describe('a page with snippets', () => {
  it('imports every file that exists, in the order of the tabs', async () => {
    const page = await compilePage(
      '# Status\n\n<Snippet operation="update_annotation_status" />\n',
    );
    expect(importedFiles(page)).toEqual(
      LANGUAGES.map(
        ({folder, extension}) =>
          `code_snippets/api-guide/annotate/${folder}/update_annotation_status.${extension}`,
      ),
    );
    for (const {id} of LANGUAGES) {
      expect(page).toMatch(new RegExp(`"?${id}"?: _snippet0\\.${id}\\b`));
    }
    expect(page).toContain('operation="update_annotation_status"');
  });

  it('asks for what is recorded of each file, where that is kept', async () => {
    const text = '<Snippet operation="update_annotation_status" />\n';
    expect(await compilePage(text)).not.toContain('recordings');
    const page = await compilePage(text, {...PLACE, recordings: 'kept/here'});
    expect(page).toMatch(
      /"!!raw-operation-loader\?[^!]+&recordings=kept\/here!/,
    );
  });

  it('gives the reason where a language leaves an operation out', async () => {
    removeSnippet('php');
    writeGaps('php', [
      {reason: 'No "call" for it.', operations: ['update_annotation_status']},
    ]);
    const page = await compilePage(
      '<Snippet operation="update_annotation_status" />\n',
    );
    expect(importedFiles(page)).toHaveLength(LANGUAGES.length - 1);
    expect(page).toMatch(
      /"?php"?: \{\s*"?gap"?: "No \\"call\\" for it\."\s*\}/,
    );
  });

  it('shows the languages of an API that has fewer, in its order', async () => {
    for (const {id} of LANGUAGES) {
      const isKept = id === 'curl' || id === 'typescript';
      if (!isKept) rmSync(path.join(siteDir, folderOf(id)), {recursive: true});
    }
    const page = await compilePage(
      '<Snippet operation="update_annotation_status" />\n',
      {...PLACE, languages: ['curl', 'typescript']},
    );
    expect(importedFiles(page)).toEqual([
      expect.stringContaining('/curl/'),
      expect.stringContaining('/ts/'),
    ]);
  });

  it('imports a file once, however often a page shows it', async () => {
    const one = '<Snippet operation="update_annotation_status" />\n\n';
    const page = await compilePage(one + one);
    expect(importedFiles(page)).toHaveLength(LANGUAGES.length);
  });

  it('adds nothing to a page without snippets', async () => {
    expect(await compilePage('# Plain\n\nText.\n')).not.toContain('import ');
  });
});

describe('a mistake stops the build with page, line and remedy', () => {
  it.each([
    {
      name: 'a missing operation',
      page: '# Title\n\nText.\n\n<Snippet operation="update_anotation_status" />\n',
      place: 'docs/annotate/page.mdx:5:1',
      problem: 'there is no such operation',
      remedy: 'did you mean "update_annotation_status"?',
    },
    {
      name: 'an operation unlike any other',
      page: '<Snippet operation="zzz" />\n',
      place: 'docs/annotate/page.mdx:1:1',
      problem: 'no file code_snippets/api-guide/annotate/*/zzz.*',
      remedy: "add the operation's files, one per language",
    },
    {
      name: 'no operation',
      page: '\n<Snippet />\n',
      place: 'docs/annotate/page.mdx:2:1',
      problem: '<Snippet> names no operation',
      remedy: 'write <Snippet operation="…" />',
    },
    {
      name: 'an unknown attribute',
      page: '<Snippet operation="update_annotation_status" language="klingon" />\n',
      place: 'docs/annotate/page.mdx:1:1',
      problem: '<Snippet> has no attribute "language"',
      remedy: 'remove it',
    },
    {
      name: 'spread attributes',
      page: '<Snippet {...props} />\n',
      place: 'docs/annotate/page.mdx:1:1',
      problem: '<Snippet> has no attribute "{…}"',
      remedy: 'remove it',
    },
    {
      name: 'an operation that is computed',
      page: 'Text.\n\n<Snippet operation={name} />\n',
      place: 'docs/annotate/page.mdx:3:1',
      problem: '<Snippet> needs its operation as plain text',
      remedy: 'in quotes',
    },
    {
      name: 'an operation without a value',
      page: '<Snippet operation />\n',
      place: 'docs/annotate/page.mdx:1:1',
      problem: '<Snippet> needs its operation as plain text',
      remedy: 'in quotes',
    },
    {
      name: 'a path for an operation',
      page: '<Snippet operation="../../secret" />\n',
      place: 'docs/annotate/page.mdx:1:1',
      problem: '"../../secret" can\'t be the name of an operation',
      remedy: 'use lower-case letters',
    },
    {
      name: 'content',
      page: '<Snippet operation="update_annotation_status">code</Snippet>\n',
      place: 'docs/annotate/page.mdx:1:1',
      problem: '<Snippet> has content',
      remedy: 'close it at once',
    },
    {
      name: 'a snippet within braces',
      page: 'Text.\n\n{true && <Snippet operation="update_annotation_status" />}\n',
      place: 'docs/annotate/page.mdx:3:10',
      problem: '<Snippet> is inside a { } expression',
      remedy: 'put it in the page itself',
    },
    {
      name: 'a raw import of a file that is not there',
      page: 'import A from "@site/docs/a.js";\nimport B from "!!raw-loader!../../code_snippets/api-guide/annotate/py/update_anotation_status.py";\n\n# Title\n',
      place: 'docs/annotate/page.mdx:2:1',
      problem:
        'the page imports code_snippets/api-guide/annotate/py/update_anotation_status.py, and there is no such file',
      remedy: 'did you mean update_annotation_status.py?',
    },
    {
      name: 'a raw import from a folder that is not there',
      page: 'Text.\n\nimport B from "!!raw-loader!@site/code_snippets/klingon/a.kli";\n',
      place: 'docs/annotate/page.mdx:3:1',
      problem: 'the page imports code_snippets/klingon/a.kli',
      remedy: 'there is no folder code_snippets/klingon/',
    },
  ])('$name', async ({page, place, problem, remedy}) => {
    const message = await problemOf(page);
    expect(message).toContain(`${place}: `);
    expect(message).toContain(problem);
    expect(message).toMatch(/\n {2}Remedy: /);
    expect(message).toContain(remedy);
  });

  it('a language the site does not know', async () => {
    write(
      'code_snippets/api-guide/annotate/klingon/update_annotation_status.kli',
    );
    const message = await problemOf(
      '\n\n<Snippet operation="update_annotation_status" />\n',
    );
    expect(message).toContain('docs/annotate/page.mdx:3:1: ');
    expect(message).toContain('"klingon" is none of ts, py, js');
    expect(message).toContain('add the language to languages/');
  });

  it('a language without an example and without a reason', async () => {
    removeSnippet('php');
    const message = await problemOf(
      'Text.\n\n<Snippet operation="update_annotation_status" />\n',
    );
    expect(message).toContain('docs/annotate/page.mdx:3:1: ');
    expect(message).toContain(
      'update_annotation_status has no PHP (gRPC) example, and no reason is given',
    );
    expect(message).toContain(
      'add code_snippets/api-guide/annotate/php/update_annotation_status.php, or say in code_snippets/api-guide/annotate/php/gaps.json why',
    );
  });

  it('a reason for an example that is there', async () => {
    writeGaps('php', [
      {reason: 'None.', operations: ['update_annotation_status']},
    ]);
    const message = await problemOf(
      '<Snippet operation="update_annotation_status" />\n',
    );
    expect(message).toContain('docs/annotate/page.mdx:1:1: ');
    expect(message).toContain('and there is one: ');
    expect(message).toContain('take update_annotation_status out of ');
  });

  it('a reason for an operation that nobody has', async () => {
    writeGaps('php', [{reason: 'None.', operations: ['update_nothing']}]);
    const message = await problemOf(
      '<Snippet operation="update_annotation_status" />\n',
    );
    expect(message).toContain('gives a reason for update_nothing, which no');
  });

  it.each([
    ['{', 'not JSON'],
    ['{}', 'not a list'],
    ['[{"operations": ["a"]}]', 'an entry without a reason'],
    ['[{"reason": " ", "operations": ["a"]}]', 'an entry without a reason'],
    ['[{"reason": "R"}]', 'the reason “R” is for no operation'],
    ['[{"reason": "R", "operations": [1]}]', '1 is no name of an operation'],
    ['[{"reason": "R", "operations": ["a", "a"]}]', 'a is named twice'],
  ])('reasons written as %s', async (text, problem) => {
    write(`${folderOf('php')}/gaps.json`, text);
    const message = await problemOf(
      '<Snippet operation="update_annotation_status" />\n',
    );
    expect(message).toContain(`annotate/php/gaps.json: ${problem}. It holds`);
  });

  it('a wrong extension in a known folder', async () => {
    write('code_snippets/api-guide/annotate/py/update_annotation_status.txt');
    const message = await problemOf(
      '<Snippet operation="update_annotation_status" />\n',
    );
    expect(message).toContain('snippets in py/ end in .py');
    expect(message).toContain('rename it to update_annotation_status.py');
  });
});

describe('a page written by hand', () => {
  it('may import the text of files that exist', async () => {
    const page = await compilePage(
      'import A from "!!raw-loader!../../code_snippets/api-guide/annotate/py/update_annotation_status.py";\nimport B from "!!raw-loader!@site/code_snippets/api-guide/annotate/js/update_annotation_status.html";\n\nText.\n',
    );
    expect(page.match(/!!raw-loader!/g)).toHaveLength(2);
  });
});
