import {createHash} from 'node:crypto';
import {Tokenizer, TokenizerMode} from 'parse5';
import type {Token} from 'parse5';

/** What a policy needs to know of a page's HTML. */
export interface ReadPage {
  /** `'sha256-…'` of each inline script, in the order of the page. */
  readonly scriptHashes: readonly string[];
  /** Offset in the HTML behind `<meta charset>`, before anything that loads or runs. */
  readonly metaAt: number;
}

/** Elements whose content is text, whatever it looks like. */
const TEXT_ELEMENTS: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** Notes what is wanted of a page's tags as they come: no tree is made, since a site has many pages. */
class PageReader {
  readonly scripts: string[] = [];
  metaAt: number | undefined;
  private script: string | undefined;
  private readonly tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag: (tag) => this.start(tag),
      onEndTag: (tag) => this.end(tag),
      onCharacter: ({chars}) => this.text(chars),
      onWhitespaceCharacter: ({chars}) => this.text(chars),
      onNullCharacter: ({chars}) => this.text(chars),
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );

  read(html: string): void {
    this.tokenizer.write(html, true);
  }

  private start({tagName, attrs, location}: Token.TagToken): void {
    this.tokenizer.state = (TEXT_ELEMENTS[tagName] ??
      this.tokenizer.state) as typeof this.tokenizer.state;
    if (tagName === 'script' && runsInline(attrs)) {
      this.script = '';
    }
    if (tagName === 'meta' && attrs.some(({name}) => name === 'charset')) {
      this.metaAt ??= location?.endOffset;
    }
  }

  private text(chars: string): void {
    if (this.script !== undefined) this.script += chars;
  }

  private end({tagName}: Token.TagToken): void {
    if (tagName === 'script' && this.script !== undefined) {
      this.scripts.push(this.script);
      this.script = undefined;
    }
  }
}

/**
 * Reads a page of the build.
 *
 * @throws when there is no `<meta charset>`: a policy must stand behind it, as
 * the browser looks for it in the first 1024 bytes only.
 */
export function readPage(html: string): ReadPage {
  const reader = new PageReader();
  reader.read(html);
  if (reader.metaAt === undefined) {
    throw new Error('The page has no <meta charset>.');
  }
  return {
    scriptHashes: [...new Set(reader.scripts.map(hashOf))],
    metaAt: reader.metaAt,
  };
}

/** Whether a script's own text is run: it has no address, and is not data. */
function runsInline(attrs: Token.TagToken['attrs']): boolean {
  const type = attrs.find(({name}) => name === 'type')?.value ?? '';
  return (
    !attrs.some(({name}) => name === 'src') &&
    /^(|module|importmap|speculationrules|(text|application)\/javascript)$/.test(
      type,
    )
  );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
