import {LANGUAGES, type LanguageId} from '../../../../languages/index.ts';
import {QUERY_KEY} from '../../Snippet/language-choice.ts';
import {joinWords, readPart} from '../index-text.ts';
import type {Hit} from '../types.ts';
import {excerptOf, type Range} from './excerpt.ts';
import type {IndexedPage} from './pagefind.ts';
import {fits, shows} from './query.ts';

/** As many sections of a page are shown at most. */
const OF_A_PAGE = 2;

/** A section's prose or its example in one language, with what was found in it. */
interface Candidate extends Range {
  readonly section: string;
  readonly language: string | undefined;
  /** Heading of the section, or the page's where it has none. */
  readonly heading: string;
  /** Places of the words that a reader looked for. */
  readonly found: readonly number[];
  /** How well it fits: {@link fits}. */
  readonly fit: number;
}

function headingOf({anchors, meta}: IndexedPage, section: string): string {
  const anchor = anchors.find(({id}) => section !== '' && id === section);
  return joinWords(anchor?.text ?? meta.title ?? '').trim();
}

function readCandidates(
  page: IndexedPage,
  texts: readonly string[],
  words: readonly string[],
): Candidate[] {
  const starts = page.anchors.map(({location}) => location);
  return page.sub_results.map(({anchor, locations}) => {
    const {section, language} = readPart(anchor?.id ?? '');
    const start = anchor?.location ?? 0;
    const heading = headingOf(page, section);
    const found = locations.filter((place) =>
      words.some((word) => shows(texts[place] ?? '', word)),
    );
    return {
      section,
      language,
      heading,
      start,
      end: Math.min(texts.length, ...starts.filter((next) => next > start)),
      found,
      fit: fits(
        found.map((place) => texts[place] ?? ''),
        heading,
        words,
      ),
    };
  });
}

const rank = (of: string | undefined, readers: LanguageId): number =>
  of === undefined ? 0 : of === readers ? 1 : 2;

/** The best comes first: what fits, prose before code, the reader's language before others. */
const byWorth = (readers: LanguageId) => (a: Candidate, b: Candidate) =>
  b.fit - a.fit ||
  rank(a.language, readers) - rank(b.language, readers) ||
  b.found.length - a.found.length;

/** The best sections of a page, one hit each, and how well the best of them fits. */
export function readHits(
  page: IndexedPage,
  words: readonly string[],
  readers: LanguageId,
): {hits: Hit[]; fit: number} {
  const texts = page.content.split(/\s+/);
  const candidates = readCandidates(page, texts, words)
    .filter(({found}) => found.length > 0)
    .sort(byWorth(readers));
  // Two sections of one name tell a reader nothing apart.
  const sections = [
    ...new Map(
      candidates.toReversed().map((each) => [each.heading, each]),
    ).values(),
  ].sort(byWorth(readers));
  return {
    hits: sections
      .slice(0, OF_A_PAGE)
      .map((section) => toHit(page, texts, section)),
    fit: candidates[0]?.fit ?? 0,
  };
}

function toHit(
  page: IndexedPage,
  texts: readonly string[],
  candidate: Candidate,
): Hit {
  const {section, heading, found} = candidate;
  const language = LANGUAGES.find(({id}) => id === candidate.language);
  const query = language === undefined ? '' : `?${QUERY_KEY}=${language.id}`;
  return {
    url: page.url + query + (section === '' ? '' : `#${section}`),
    page: joinWords(page.meta.title ?? page.url),
    section: section === '' ? undefined : heading,
    language: language?.label,
    excerpt: excerptOf(texts, found, candidate),
  };
}
