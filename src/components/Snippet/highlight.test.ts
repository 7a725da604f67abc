import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {Prism} from 'prism-react-renderer';
import {beforeAll, describe, expect, it} from 'vitest';
import {LANGUAGES} from '../../../languages/index.ts';
import {additionalGrammars} from '../../../plugins/snippets/grammars.ts';
import {highlight, tokenize} from './highlight.ts';

const CLASSES = {
  comment: 'c',
  keyword: 'k',
  string: 's',
  value: 'v',
  name: 'n',
  property: 'p',
};

beforeAll(() => {
  // As the site does (additionalLanguages): they extend a global Prism.
  Object.assign(globalThis, {Prism});
  const require = createRequire(import.meta.url);
  for (const name of ['markup-templating', ...additionalGrammars()]) {
    require(`prismjs/components/prism-${name}.js`);
  }
});

describe('highlighting', () => {
  it.each(LANGUAGES)('keeps every character of $label', (language) => {
    const folder = `code_snippets/api-guide/annotate/${language.folder}`;
    const name = readdirSync(folder).find((file) =>
      file.endsWith(`.${language.extension}`),
    );
    const code = readFileSync(`${folder}/${name}`, 'utf8');
    const spans = tokenize(code, language.grammar);
    expect(spans.map(({text}) => text).join('')).toBe(code);
    expect(new Set(spans.map(({kind}) => kind)).size).toBeGreaterThan(2);
  });

  it('gives neighbours of one kind one element, blanks between them included', () => {
    expect(highlight('// one\n// two\n', 'typescript', CLASSES)).toBe(
      '<span class="c">// one\n// two\n</span>',
    );
  });

  it('gives plain text no element', () => {
    expect(highlight('a + b', 'typescript', CLASSES)).toBe('a + b');
  });

  it('escapes what HTML would read', () => {
    expect(highlight('a < b && c > d', 'typescript', CLASSES)).toBe(
      'a &lt; b &amp;&amp; c &gt; d',
    );
    expect(highlight('<script>', 'no such grammar', CLASSES)).toBe(
      '&lt;script&gt;',
    );
  });
});
