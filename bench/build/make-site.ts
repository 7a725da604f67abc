import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {LANGUAGES} from '../../languages/index.ts';

/** How the examples stand in the pages. */
export type Kind = 'plain' | 'snippets';

const OPERATIONS_PER_PAGE = 4;
const PAGES_PER_SECTION = 50;
const SOURCE = path.resolve('code_snippets/api-guide/annotate');

/** An example: its name, and its text by language. */
interface Example {
  readonly operation: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Fills a folder with pages of four examples in every language. The examples are
 * the site's own, each with a line of its own in it, so that no two are alike:
 * in `snippets` they are files that pages name, in `plain` they are written out
 * in the pages, as one would without <Snippet>.
 */
export async function makeSite(
  folder: string,
  pages: number,
  kind: Kind,
): Promise<void> {
  await rm(folder, {recursive: true, force: true});
  const originals = await readExamples();
  if (kind === 'snippets') {
    await cp(SOURCE, path.join(folder, 'code_snippets'), {
      recursive: true,
      // The folders, and the files in them that belong to no operation.
      filter: (file) => !originals.some(({operation}) => isOf(operation, file)),
    });
  } else {
    await mkdir(path.join(folder, 'code_snippets'), {recursive: true});
  }
  for (let page = 0; page < pages; page++) {
    const examples = Array.from({length: OPERATIONS_PER_PAGE}, (_, index) => {
      const number = page * OPERATIONS_PER_PAGE + index;
      const original = originals[number % originals.length];
      if (original === undefined) throw new Error('There are no examples.');
      return copyOf(original, number);
    });
    if (kind === 'snippets') {
      await Promise.all(examples.map((each) => writeExample(folder, each)));
    }
    await writePage(folder, page, examples, kind);
  }
}

/** The file that the first page's first example is shown from, until a reader chooses. */
export async function firstSnippet(folder: string): Promise<string> {
  const home = path.join(folder, 'code_snippets', LANGUAGES[0].folder);
  const name = (await readdir(home)).find((file) => /_0\.\w+$/.test(file));
  if (name === undefined) throw new Error(`There are no examples in ${home}.`);
  return path.join(home, name);
}

const isOf = (operation: string, file: string) =>
  path.basename(file).replace(/\..*$/, '') === operation;

/** The site's operations that every language has an example of. */
async function readExamples(): Promise<Example[]> {
  const names = (await readdir(path.join(SOURCE, 'operations'))).map((file) =>
    path.basename(file, '.ts'),
  );
  const all = await Promise.all(
    names.map(async (operation) => ({
      operation,
      texts: new Map(
        await Promise.all(
          LANGUAGES.map(async ({id, folder, extension}) => {
            const file = path.join(SOURCE, folder, `${operation}.${extension}`);
            return [id, await readFile(file, 'utf8').catch(() => '')] as const;
          }),
        ),
      ),
    })),
  );
  return all.filter(({texts}) => [...texts.values()].every(Boolean));
}

/** The same under another name, with a text that no other has. */
function copyOf({operation, texts}: Example, number: number): Example {
  return {
    operation: `${operation}_${number}`,
    texts: new Map(
      [...texts].map(([id, text]) => [
        id,
        text.replaceAll('YOUR_APP_ID_HERE', `YOUR_APP_ID_HERE_${number}`),
      ]),
    ),
  };
}

async function writeExample(
  folder: string,
  {operation, texts}: Example,
): Promise<void> {
  for (const {id, folder: language, extension} of LANGUAGES) {
    await writeFile(
      path.join(folder, 'code_snippets', language, `${operation}.${extension}`),
      texts.get(id) ?? '',
    );
  }
}

async function writePage(
  folder: string,
  number: number,
  examples: readonly Example[],
  kind: Kind,
): Promise<void> {
  const section = String(Math.floor(number / PAGES_PER_SECTION)).padStart(
    2,
    '0',
  );
  const name = String(number).padStart(4, '0');
  const file = path.join(
    folder,
    'docs',
    `section-${section}`,
    `page-${name}.mdx`,
  );
  await mkdir(path.dirname(file), {recursive: true});
  const parts = examples.map(
    (example, index) => `## Part ${index + 1} of page ${name}

What this part does for whoever reads page ${name}: it names an item by its id,
sends what changes, and says in \`action\` how the two are brought together.

| Field    | Type   | Meaning                          |
| -------- | ------ | -------------------------------- |
| \`id\`     | string | Which item of ${name} is meant    |
| \`action\` | string | How old and new become one       |

${kind === 'snippets' ? `<Snippet operation="${example.operation}" />` : writtenOut(example)}
`,
  );
  const imports =
    kind === 'plain'
      ? "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\n"
      : '';
  await writeFile(
    file,
    `---
title: Page ${name}
description: What page ${name} of ${section} is about.
---

${imports}A first paragraph of page ${name}, with a [link](./page-${name}.mdx#part-1-of-page-${name}).

${parts.join('\n')}`,
  );
}

function writtenOut({texts}: Example): string {
  const items = LANGUAGES.map(
    ({id, label, grammar}) => `<TabItem value="${id}" label="${label}">

\`\`\`\`${grammar}
${texts.get(id)?.trimEnd()}
\`\`\`\`

</TabItem>`,
  );
  return `<Tabs groupId="language">\n${items.join('\n')}\n</Tabs>`;
}
