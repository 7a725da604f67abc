import {describe, expect, it} from 'vitest';
import {checkBinding} from './check.ts';
import {readMarkdown} from './markdown.ts';
import {readTsx} from './tsx.ts';

const PAGE = `---
title: A page
description: What it says. In short.
---

import Thing from '@site/thing';

## Limits {/* #limits */}

A page has at most **1,000** results
from [\`here\`](./x.mdx). It has
no more, e.g. of pictures.

- One line.

| Code  | Meaning      |
| ----- | ------------ |
| 10000 | Success, \`a\` |

:::note[The default is 20]

Mind it.

:::

<Thing
  descriptions={{
    street: 'A yellow taxi.',
  }}
/>

<Snippet operation="annotate_mask" />

## More

One line.

\`\`\`http
GET /v2
Accept: a
\`\`\`
`;

const statements = readMarkdown('guides/a', 'docs/guides/a.mdx', PAGE);
const every = statements.map(({section, text}) => ({
  place: section === '' ? 'guides/a' : `guides/a#${section}`,
  quote: text,
  by: 'fact' as const,
}));

describe('what is a statement', () => {
  it('is every title, sentence, item, row, note, caption and block', () => {
    expect(
      statements.map(({line, section, text}) => [line, section, text]),
    ).toEqual([
      [2, '', 'A page'],
      [3, '', 'What it says.'],
      [3, '', 'In short.'],
      [8, 'limits', 'Limits'],
      [10, 'limits', 'A page has at most 1,000 results from `here`.'],
      [11, 'limits', 'It has no more, e.g. of pictures.'],
      [14, 'limits', 'One line.'],
      [16, 'limits', 'Code | Meaning'],
      [18, 'limits', '10000 | Success, `a`'],
      [20, 'limits', 'The default is 20'],
      [22, 'limits', 'Mind it.'],
      [26, 'limits', 'A yellow taxi.'],
      [32, 'limits', '<Snippet operation="annotate_mask" />'],
      [34, 'more', 'More'],
      [36, 'more', 'One line.'],
      [38, 'more', 'GET /v2\nAccept: a'],
    ]);
  });

  it('is what the landing page says, and reads out', () => {
    const source = `
      const page = <main><h1>Hello there</h1>
        <p aria-label="A label">Stored about <code>park</code>.
          No server.</p></main>;`;
    expect(
      readTsx('index', 'src/pages/index.tsx', source).map(({line, text}) => [
        line,
        text,
      ]),
    ).toEqual([
      [2, 'Hello there'],
      [3, 'Stored about `park`.'],
      [3, 'No server.'],
      [3, 'A label'],
    ]);
  });
});

describe('the binding', () => {
  it('holds when every statement is quoted, in one piece or several', () => {
    expect(checkBinding(statements, every)).toEqual([]);
    const inOne = every.filter(({quote}) => !/^(What|In short)/.test(quote));
    const both = {place: 'guides/a', quote: 'What it says. In short.'};
    expect(checkBinding(statements, [...inOne, {...both, by: 'list'}])).toEqual(
      [],
    );
  });

  it('names a statement that nobody quotes', () => {
    const some = every.filter(({quote}) => quote !== 'Mind it.');
    expect(checkBinding(statements, some)).toEqual([
      expect.stringMatching(
        /^docs\/guides\/a\.mdx:22: nobody shows “Mind it\.”\.\n.*fact\('guides\/a'/,
      ),
    ]);
  });

  it('names a quote that the page no longer has, and what it says instead', () => {
    const quote = 'A page has at most 2,000 results from `here`.';
    const problems = checkBinding(statements, [
      ...every,
      {place: 'guides/a', quote, by: 'fact'},
    ]);
    expect(problems).toEqual([
      expect.stringMatching(
        /^docs\/guides\/a\.mdx:10: the page no longer says “A page has at most 2,000.*\n {2}It says “A page has at most 1,000 results/,
      ),
    ]);
  });

  it('does not take half a sentence for a statement', () => {
    const quote = 'A page has at most 1,000 results';
    expect(
      checkBinding(statements, [
        ...every,
        {place: 'guides/a', quote, by: 'fact'},
      ]),
    ).toHaveLength(1);
  });

  it('wants to know which is meant when a page says something twice', () => {
    const quote = {place: 'guides/a', quote: 'One line.', by: 'fact'} as const;
    expect(checkBinding(statements, [...every, quote])).toEqual([
      expect.stringMatching(
        /^docs\/guides\/a\.mdx:14, docs\/guides\/a\.mdx:36: .*more than once/,
      ),
    ]);
  });

  it('does not let a statement be shown and listed as not shown', () => {
    const listed = every.map((quote) =>
      quote.quote === 'Mind it.' ? {...quote, by: 'list' as const} : quote,
    );
    expect(checkBinding(statements, listed)).toEqual([]);
    expect(checkBinding(statements, [...every, ...listed])).toHaveLength(1);
  });

  it('takes a reason off the list when what it was for is gone', () => {
    const gone = {
      place: 'guides/a',
      quote: 'Nobody says so.',
      by: 'list',
    } as const;
    expect(checkBinding(statements, [...every, gone])).toEqual([
      expect.stringContaining('Take it off the list'),
    ]);
  });

  it('knows no other pages', () => {
    const elsewhere = {
      place: 'guides/b',
      quote: 'One line.',
      by: 'fact',
    } as const;
    expect(checkBinding(statements, [...every, elsewhere])).toEqual([
      expect.stringContaining('there is no such page'),
    ]);
  });
});
