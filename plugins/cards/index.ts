import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {cardFile, SITE_CARD} from './card-file.ts';
import {drawCard} from './draw-card.ts';

/** What the cards are made of. */
export interface CardsOptions {
  /** Folder of the scenes, SVG files of 3 to 2; from the site's folder. */
  readonly scenes: string;
}

interface Card {
  readonly id: string;
  readonly title: string;
}

async function readScenes(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
  if (names.length === 0) {
    throw new Error(
      `cards: there is no scene in ${folder}. Put an SVG there, or name another folder in \`scenes\`.`,
    );
  }
  return Promise.all(
    names.sort().map((name) => readFile(path.join(folder, name), 'utf8')),
  );
}

/**
 * Draws a card for each page of the documentation, and one for the site: the
 * pictures that are shown with a link to it (`og:image`).
 */
export default function cardsPlugin({scenes: folder}: CardsOptions) {
  return ({siteDir, siteConfig}: LoadContext): Plugin => {
    const cards: Card[] = [{id: SITE_CARD, title: siteConfig.title}];
    return {
      name: 'cards',
      getThemePath: () => fileURLToPath(new URL('theme', import.meta.url)),
      allContentLoaded({allContent}) {
        const docs = allContent['docusaurus-plugin-content-docs']?.[
          'default'
        ] as LoadedContent | undefined;
        cards.push(...(docs?.loadedVersions[0]?.docs ?? []));
      },
      async postBuild({outDir}) {
        const scenes = await readScenes(path.join(siteDir, folder));
        for (const [index, {id, title}] of cards.entries()) {
          const file = path.join(outDir, cardFile(id));
          await mkdir(path.dirname(file), {recursive: true});
          const scene = scenes[index % scenes.length] ?? '';
          await writeFile(
            file,
            drawCard(scene, {title, site: siteConfig.title}),
          );
        }
      },
    };
  };
}
