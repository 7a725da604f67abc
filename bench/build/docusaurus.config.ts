import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import site from '../../docusaurus.config.ts';
import {pluginsFor, remarkPluginsFor} from '../../site-plugins.ts';

/**
 * The site as it is, with the pages and examples of a folder that
 * `make-site.ts` has filled: `BENCH_SITE` names it, from the repository's folder.
 */
const folder = process.env['BENCH_SITE'] ?? '';
const place = {folder: `${folder}/code_snippets`};
const presetOptions = site.presets[0]?.[1] as Preset.Options;

export default {
  ...site,
  // The links of the frame lead to pages that are left out here.
  onBrokenLinks: 'ignore',
  plugins: pluginsFor(place),
  presets: [
    [
      'classic',
      {
        ...presetOptions,
        docs: {
          ...(presetOptions.docs || {}),
          path: `${folder}/docs`,
          sidebarPath: undefined,
          remarkPlugins: remarkPluginsFor(place),
          // Git knows nothing of these pages.
          showLastUpdateTime: false,
        },
        pages: false,
      },
    ],
  ],
} satisfies Config;
