import {fileURLToPath} from 'node:url';
import type {PluginConfig} from '@docusaurus/types';
import annotationApi from './api/index.ts';
import api from './plugins/api/index.ts';
import cards from './plugins/cards/index.ts';
import lazyPages from './plugins/lazy-pages/index.ts';
import markdown from './plugins/markdown/index.ts';
import modulePackage from './plugins/module-package/index.ts';
import offline from './plugins/offline/index.ts';
import notices from './plugins/notices/index.ts';
import playground from './plugins/playground/index.ts';
import robots from './plugins/robots/index.ts';
import search from './plugins/search/index.ts';
import snippets, {remarkSnippet} from './plugins/snippets/index.ts';
import type {SnippetPlace} from './sandbox/core/definition.ts';
import {readSiteSettings} from './site-settings.ts';

const siteDir = fileURLToPath(new URL('.', import.meta.url));

/** What pages with snippets of a place are made with. */
export const remarkPluginsFor = (place: SnippetPlace) => [
  [remarkSnippet, {siteDir, place}],
];

/** The plugins of the site, or of another one with snippets of another place. */
export const pluginsFor = (place: SnippetPlace): PluginConfig[] => [
  modulePackage,
  api({
    definition: 'api/index.ts',
    types: `static/${annotationApi.id}.d.ts`,
  }),
  snippets(place),
  lazyPages,
  playground,
  markdown,
  cards({scenes: 'static/img/scenes'}),
  search({words: 'api/documentation/search-words.ts'}),
  robots,
  ...offline({
    isWanted: readSiteSettings(process.env).offline,
    pictures: 'img/scenes',
  }),
  notices,
];
