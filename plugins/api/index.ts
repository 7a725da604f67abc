import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** Which API the site is about. */
export interface ApiPluginOptions {
  /** Module whose default export is the API's definition; from the site's folder. */
  readonly definition: string;
  /** Types of the API that the examples import; from the site's folder. */
  readonly types: string;
}

/** Lets components import the API's definition as `@api`, and its types as `@api-types`, whichever API it is. */
export default function apiPlugin({definition, types}: ApiPluginOptions) {
  return ({siteDir}: LoadContext): Plugin => ({
    name: 'api',
    configureWebpack: () => ({
      resolve: {
        alias: {
          '@api$': path.resolve(siteDir, definition),
          '@api-types$': path.resolve(siteDir, types),
        },
      },
    }),
  });
}
