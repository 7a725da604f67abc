import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {LANGUAGES} from '../../languages/index.ts';
import {ROOT} from '../../languages/toolchain/root.ts';

/** The page whose recipes are carried out. */
const PAGE = join(ROOT, 'docs/guides/clients.mdx');

/** A text of an example, and what the page says to write in its place. */
export type Replacement = readonly [text: string, by: string];

/** What the page tells a reader to do with a copied example. */
export interface Recipe {
  readonly language: (typeof LANGUAGES)[number];
  /** What is to be changed in the example, in the order of the page. */
  readonly replacements: readonly Replacement[];
  /** How the client is set up; the commands of the language's own section. */
  readonly setup: readonly string[];
  /** What is to be run; nothing for a page that is opened in a browser. */
  readonly commands: string;
}

/** All that the page says of rehearsing against the sandbox. */
export interface Rehearsal {
  /** Options with which the sandbox is to be started. */
  readonly sandboxOptions: readonly string[];
  readonly recipes: readonly Recipe[];
}

/**
 * Reads the recipes from the page.
 *
 * @throws when the page has no section, or no command to start the sandbox, where one is expected.
 */
export function readRehearsal(): Rehearsal {
  const page = readFileSync(PAGE, 'utf8');
  const common = section(page, 'sandbox').split(/^### /m)[0] ?? '';
  const start = /^npm run sandbox(?: -- (.*))?$/m.exec(
    codeBlocks(common).join('\n'),
  );
  if (start === null) {
    throw new Error(`${PAGE} does not say how the sandbox is started.`);
  }
  return {
    sandboxOptions: start[1]?.split(' ') ?? [],
    recipes: LANGUAGES.map((language) => {
      const own = section(page, `sandbox-${language.id}`);
      return {
        language,
        replacements: [...replacements(common), ...replacements(own)],
        setup: codeBlocks(section(page, language.id)),
        commands: codeBlocks(own).join('\n'),
      };
    }),
  };
}

/** The text below the heading with an id, up to the next heading of its rank. */
function section(page: string, id: string): string {
  const heading = new RegExp(`^(#+) .*\\{/\\* #${id} \\*/\\}$`, 'm').exec(page);
  if (heading === null) throw new Error(`${PAGE} has no heading #${id}.`);
  const [line, rank = ''] = heading;
  const below = page.slice(heading.index + line.length);
  return below.split(new RegExp(`^#{1,${rank.length}} `, 'm'))[0] ?? '';
}

/** The shell commands of a section, a text for each code block. */
function codeBlocks(text: string): string[] {
  return [...text.matchAll(/^```bash\n(.*?)^```$/gms)].map(
    ([, code = '']) => code,
  );
}

/** The rows of tables that say what to write in the place of what. */
function replacements(text: string): Replacement[] {
  return [...text.matchAll(/^\| `([^`]+)`\s*\| `([^`]+)`\s*\|$/gm)].map(
    ([, from = '', to = '']) => [from, to],
  );
}
