import {describe, expect, it} from 'vitest';
import {joinWords} from '../../src/components/Search/index-text.ts';
import {pageRecord} from './page-record.ts';

const page = (body: string) =>
  joinWords(
    pageRecord(
      `<html><nav>menu</nav><main><article><div class="markdown">${body}</div></article></main></html>`,
      'en',
    ) ?? '',
  );

describe('a page as the index takes it', () => {
  it('has the prose and the ids of the headings', () => {
    expect(
      page(
        '<h1>Title</h1><p>One <code>two&lt;T></code>.<h2 id="part">Part<a class="hash-link" href="#part">#</a></h2><ul><li>three</ul>',
      ),
    ).toBe(
      '<html lang="en"><body><h1 id="">Title</h1>\n<p>One two&lt;T&gt;.</p>\n<h2 id="part">Part</h2>\n<p>three</p>\n</body></html>',
    );
  });

  it('has the code of each language beneath a heading of its own', () => {
    const record = page(
      '<h2 id="part">Part</h2><div role="tablist">tabs</div><div role="tabpanel" data-snippet-part="python"><p data-markdown="name">Python</p><pre><code><span>stub</span>.Patch()</code></pre><p data-markdown="omit">Executed</p></div>',
    );
    expect(record).toContain('<h6 id="part~python"');
    expect(record).toMatch(/<pre [^>]*>stub.Patch\(\)<\/pre>/);
    expect(record).not.toMatch(/tabs|Executed|menu/);
  });

  it('is none of a page without a text', () => {
    expect(pageRecord('<main><article>list</article></main>', 'en')).toBe(
      undefined,
    );
    expect(pageRecord('no page', 'en')).toBe(undefined);
  });

  it('is the whole of a page that is no documentation', () => {
    expect(pageRecord('<main><h1>Home</h1></main>', 'en')).toContain('Home');
  });
});
