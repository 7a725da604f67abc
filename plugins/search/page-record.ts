import type {Element, RootContent} from 'hast';
import {LANGUAGES} from '../../languages/index.ts';
import {
  examplePart,
  partWords,
} from '../../src/components/Search/index-text.ts';
import {escapeHtml} from '../../src/components/Snippet/escape-html.ts';
import {pageContent} from '../markdown/page-content.ts';

/** What is in other languages shall not outweigh what is said. */
const CODE_WEIGHT = '0.5';

/** Where a page's text is: of a page of documentation, of any other. A list of pages is in no index. */
const CONTENT = ['article .markdown', 'main:not(:has(article))'];

const HEADING = /^h[1-6]$/;
const BLOCK = /^(?:p|li|t[dhr]|d[dt]|div|figcaption|blockquote)$/;

/** Writes a page's text for the index, section by section. */
class RecordWriter {
  private section = '';

  write(nodes: readonly RootContent[]): string {
    return nodes.map((node) => this.writeNode(node)).join('');
  }

  private writeNode(node: RootContent): string {
    if (node.type === 'text') {
      return escapeHtml(partWords(node.value));
    }
    if (node.type !== 'element' || node.properties['dataMarkdown'] === 'name') {
      return '';
    }
    const {tagName} = node;
    if (HEADING.test(tagName)) {
      return this.writeHeading(node);
    }
    const language = LANGUAGES.find(
      ({id}) => id === node.properties['dataSnippetPart'],
    );
    if (language !== undefined) {
      return `<h6 id="${examplePart(this.section, language.id)}" data-pagefind-weight="${CODE_WEIGHT}">${language.label}</h6>
<pre data-pagefind-weight="${CODE_WEIGHT}">${this.write(node.children)}</pre>`;
    }
    const text = this.write(node.children);
    return BLOCK.test(tagName) ? `<p>${text}</p>\n` : text;
  }

  private writeHeading({tagName, properties, children}: Element): string {
    const {id} = properties;
    this.section = typeof id === 'string' ? id : this.section;
    return `<${tagName} id="${this.section}">${this.write(children)}</${tagName}>\n`;
  }
}

/**
 * A built page as the index takes it: its prose, and its examples in all their
 * languages, each beneath a heading that names section and language. So the
 * index can tell in whose code a word was found.
 *
 * @param html - The page, as it is served.
 * @param lang - Language of the prose: `en`.
 * @returns undefined when there is nothing in it that a reader would look for.
 */
export function pageRecord(html: string, lang: string): string | undefined {
  const content = pageContent(html, CONTENT);
  return (
    content &&
    `<html lang="${lang}"><body>${new RecordWriter().write(content.children)}</body></html>`
  );
}
