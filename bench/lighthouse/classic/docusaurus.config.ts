import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {themes} from 'prism-react-renderer';

/** A site as Docusaurus makes a new one, with nothing of ours: what its pages cost is what ours are held to. */
export default {
  title: 'My Site',
  tagline: 'Dinosaurs are cool',
  url: 'https://docs.example.com',
  baseUrl: '/',
  // The name in the bar leads to a landing page, which is left out here.
  onBrokenLinks: 'ignore',
  future: {v4: true, faster: true},
  presets: [
    [
      'classic',
      {
        blog: false,
        pages: false,
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: 'My Site',
      items: [{to: '/docs/first', label: 'Tutorial', position: 'left'}],
    },
    footer: {style: 'dark', copyright: 'My Project, built with Docusaurus.'},
    prism: {theme: themes.github, darkTheme: themes.dracula},
  } satisfies Preset.ThemeConfig,
} satisfies Config;
