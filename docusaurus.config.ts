import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import annotationApi from './api/index.ts';
import {cardFile, SITE_CARD} from './plugins/cards/card-file.ts';
import {NOTICES_FILE} from './plugins/notices/index.ts';
import {additionalGrammars} from './plugins/snippets/index.ts';
import {prismTheme} from './src/css/prism-theme.ts';
import {pluginsFor, remarkPluginsFor} from './site-plugins.ts';
import {readSiteSettings} from './site-settings.ts';

const settings = readSiteSettings(process.env);

const remarkPlugins = remarkPluginsFor(annotationApi.snippets);

const presetOptions = {
  docs: {
    sidebarPath: './sidebars.ts',
    remarkPlugins,
    // Git holds no generated page.
    editUrl: ({versionDocsDirPath, docPath}) =>
      settings.editUrl === undefined || docPath.startsWith('reference/')
        ? undefined
        : `${settings.editUrl}${versionDocsDirPath}/${docPath}`,
    showLastUpdateTime: true,
  },
  pages: {remarkPlugins},
  blog: false,
  sitemap: {ignorePatterns: [`${settings.baseUrl}search`]},
  theme: {customCss: './src/css/custom.css'},
} satisfies Preset.Options;

export default {
  title: settings.title,
  tagline:
    "Guides and runnable examples for the annotation part of Clarifai's v2 API",
  favicon: 'img/favicon.svg',
  url: settings.url,
  baseUrl: settings.baseUrl,

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },

  future: {v4: true, faster: true},

  customFields: {playground: settings.playground},

  plugins: pluginsFor(annotationApi.snippets),
  clientModules: ['./src/prefetch.ts'],

  presets: [['classic', presetOptions]],

  themeConfig: {
    image: cardFile(SITE_CARD),
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: false}},
    navbar: {
      title: settings.title,
      logo: {alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg'},
      items: [
        {
          to: '/docs/getting-started',
          label: 'Docs',
          activeBaseRegex: '/docs(/(?!reference)|$)',
        },
        {to: '/docs/reference', label: 'Reference'},
        ...(settings.repositoryUrl === undefined
          ? []
          : [
              {
                href: settings.repositoryUrl,
                label: 'Source',
                position: 'right' as const,
              },
            ]),
      ],
    },
    footer: {
      links: [
        {
          label: 'Licences of what this site is made with',
          href: `pathname:///${NOTICES_FILE}`,
        },
      ],
      copyright:
        "An independent project that documents the annotation part of Clarifai's public v2 API. Not affiliated with, or endorsed by, Clarifai, Inc.",
    },
    prism: {
      theme: prismTheme,
      darkTheme: prismTheme,
      additionalLanguages: additionalGrammars(),
    },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
