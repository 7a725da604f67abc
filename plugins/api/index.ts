import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** Name of the OpenAPI document, which `npm run generate` puts beside the types. */
const DOCUMENT = 'openapi.json';

/** Which API the site is about. */
export interface ApiPluginOptions {
  /** Module whose default export is the API's definition; from the site's folder. */
  readonly definition: string;
  /** Types of the API that the examples import; from the site's folder. */
  readonly types: string;
}

/**
 * Lets components import the API's definition as `@api`, its types as `@api-types`
 * and its OpenAPI document as `@api-document`, whichever API it is.
 */
export default function apiPlugin({definition, types}: ApiPluginOptions) {
  return ({siteDir}: LoadContext): Plugin => ({
    name: 'api',
    configureWebpack: () => ({
      resolve: {
        alias: {
          '@api$': path.resolve(siteDir, definition),
          '@api-types$': path.resolve(siteDir, types),
          '@api-document$': path.resolve(siteDir, types, '..', DOCUMENT),
        },
      },
    }),
  });
}
