import type {LoadedVersion} from '@docusaurus/plugin-content-docs';

/** A page that has a Markdown twin. */
export interface ListedPage {
  readonly title: string;
  readonly description: string;
  /** Its path on the site, base URL included, without a slash at the end. */
  readonly permalink: string;
  /** The category of the sidebar that it stands in; undefined at the top. */
  readonly section: string | undefined;
}

interface Site {
  readonly title: string;
  readonly tagline: string;
  readonly url: string;
}

type SidebarItem = LoadedVersion['sidebars'][string][number];
type Docs = ReadonlyMap<string, LoadedVersion['docs'][number]>;

const bare = (permalink: string): string => permalink.replace(/\/$/, '');

function pageOf(
  docs: Docs,
  id: string,
  section: string | undefined,
): ListedPage[] {
  const doc = docs.get(id);
  return doc === undefined || doc.draft
    ? []
    : [
        {
          title: doc.title,
          description: doc.description,
          permalink: bare(doc.permalink),
          section,
        },
      ];
}

/** The pages in a part of a sidebar, with their sections, in order. */
function pagesIn(
  docs: Docs,
  items: readonly SidebarItem[],
  section?: string,
): ListedPage[] {
  return items.flatMap((item): ListedPage[] => {
    if (item.type === 'doc' || item.type === 'ref') {
      return pageOf(docs, item.id, section);
    }
    if (item.type !== 'category') {
      return [];
    }
    const {label, link} = item;
    const own =
      link?.type === 'doc'
        ? pageOf(docs, link.id, label)
        : link?.type === 'generated-index'
          ? [
              {
                title: link.title ?? label,
                description: link.description ?? '',
                permalink: bare(link.permalink),
                section: label,
              },
            ]
          : [];
    return [...own, ...pagesIn(docs, item.items, label)];
  });
}

/** The pages of the documentation: in the sidebars' order, then those in none. */
export function listPages(version: LoadedVersion | undefined): ListedPage[] {
  const docs: Docs = new Map(version?.docs.map((doc) => [doc.id, doc]));
  const pages = [
    ...Object.values(version?.sidebars ?? {}).flatMap((items) =>
      pagesIn(docs, items),
    ),
    ...[...docs.keys()].flatMap((id) => pageOf(docs, id, undefined)),
  ];
  const first = new Map<string, ListedPage>();
  for (const page of pages) {
    first.set(page.permalink, first.get(page.permalink) ?? page);
  }
  return [...first.values()];
}

const line = (site: Site, page: ListedPage): string =>
  `- [${page.title}](${site.url}${page.permalink}.md): ${page.description}`;

/** `llms.txt`: what the site is, and a line for each page (https://llmstxt.org). */
export function llmsIndex(site: Site, pages: readonly ListedPage[]): string {
  const sections = [...new Set(pages.map(({section}) => section))];
  const parts = sections
    // Lines without a section would belong to the one before them.
    .sort((a, b) => Number(a !== undefined) - Number(b !== undefined))
    .map((section) => {
      const lines = pages
        .filter((page) => page.section === section)
        .map((page) => line(site, page));
      return `## ${section ?? 'Start here'}\n\n${lines.join('\n')}\n`;
    });
  return [`# ${site.title}\n`, `> ${site.tagline}\n`, ...parts].join('\n');
}

/** `llms-full.txt`: every page's Markdown, each with its address before it. */
export function llmsFull(
  site: Site,
  pages: readonly (ListedPage & {readonly text: string})[],
): string {
  const parts = pages.map(
    ({permalink, text}) => `Source: ${site.url}${permalink}\n\n${text}`,
  );
  return [`# ${site.title}\n\n> ${site.tagline}\n`, ...parts].join('\n---\n\n');
}
