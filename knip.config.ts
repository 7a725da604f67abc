import type {KnipConfig} from 'knip';

/** What nobody uses is reported; what is used in ways that imports don't show is named here. */
export default {
  // The plugins `plugins/api` and `plugins/search` say so.
  paths: {
    '@api': ['./api/index.ts'],
    '@api-document': ['./static/openapi.json'],
    '@search-words': ['./api/documentation/search-words.ts'],
  },
  // The plug-in would load the site's configuration without its context.
  docusaurus: false,
  entry: [
    'docusaurus.config.ts',
    'sidebars.ts',
    // A client module, by its path in docusaurus.config.ts.
    'src/prefetch.ts',
    'src/pages/**/*.tsx',
    'src/theme/**/*.{ts,tsx}',
    'docs/**/*.mdx',
    'plugins/*/index.ts',
    'plugins/*/theme/**/*.tsx',
    // Started by its plugin.
    'plugins/search/main.ts',
    'api/index.ts',
    'plugins/**/*.mjs',
    'src/runner/bundle-loader.mjs',
    'scripts/*.{ts,mjs}',
    'bench/*/main.ts',
    // Named on the bundler's command line.
    'bench/{build,lighthouse/classic}/docusaurus.config.ts',
    'tests/**/*.{ts,tsx,mjs,mdx}',
    // Found by looking into the folder.
    'code_snippets/**/*.{ts,js}',
    // Bundled by plugins/playground, or named in a loader's request.
    'src/runner/{frame,engines/*}/main.ts',
    'plugins/playground/editor/monaco.ts',
    // Bundled by plugins/offline.
    'src/offline/worker/{main,end}.ts',
    // Imported into pages by plugins/snippets.
    'src/components/Snippet/{index.tsx,language-route.ts}',
    // Aliases of the bundler, chosen by plugins/snippets.
    'src/components/Snippet/highlighter/*.ts',
  ],
  // Its types are made when its test begins.
  ignore: ['tests/second-api/snippets/ts/**'],
  // Docusaurus resolves these for the site.
  ignoreDependencies: [
    '@docusaurus/.+',
    '@theme(-original|-init)?/.+',
    // Its font file is read.
    '@expo-google-fonts/inter',
    '@rspack/core',
    '@mdx-js/mdx',
  ],
  project: ['**/*.{ts,tsx,mjs,mdx}', '!code_snippets/**/*.d.ts'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
