import {fileURLToPath} from 'node:url';
import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import api from '../../plugins/api/index.ts';
import modulePackage from '../../plugins/module-package/index.ts';
import playground from '../../plugins/playground/index.ts';
import snippets, {
  additionalGrammars,
  remarkSnippet,
} from '../../plugins/snippets/index.ts';
import {prismTheme} from '../../src/css/prism-theme.ts';
import notesApi from './notes/index.ts';

const FOLDER = 'tests/second-api';
const siteDir = fileURLToPath(new URL('../..', import.meta.url));

export default {
  title: 'Notes API',
  url: 'http://localhost:3000',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  future: {v4: true, faster: true},
  staticDirectories: [`${FOLDER}/static`],
  customFields: {
    playground: {
      endpoints: [{id: 'browser', label: 'In this browser', url: null}],
      defaultEndpoint: 'browser',
    },
  },
  plugins: [
    modulePackage,
    api({
      definition: `${FOLDER}/notes/index.ts`,
      types: `${FOLDER}/static/notes-api.d.ts`,
    }),
    snippets(notesApi.snippets),
    playground,
  ],
  presets: [
    [
      'classic',
      {
        docs: {
          path: `${FOLDER}/docs`,
          routeBasePath: '/',
          sidebarPath: `./${FOLDER}/sidebars.ts`,
          remarkPlugins: [[remarkSnippet, {siteDir, place: notesApi.snippets}]],
        },
        pages: false,
        blog: false,
        theme: {customCss: './src/css/custom.css'},
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    prism: {
      theme: prismTheme,
      darkTheme: prismTheme,
      additionalLanguages: additionalGrammars(),
    },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
