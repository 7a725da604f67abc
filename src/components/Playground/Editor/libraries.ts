import definition from '@api';
import client from '!!raw-loader!openapi-fetch/dist/index.d.mts';
import helpers from '!!raw-loader!openapi-typescript-helpers/dist/index.d.mts';
import api from '!!raw-loader!@api-types';

/** Where the editor takes the examples to be; their imports resolve from there. */
export const SNIPPET_FOLDER = 'file:///snippets';

/** The types that an example's imports lead to. */
export const LIBRARIES = [
  {path: `${SNIPPET_FOLDER}/${definition.id}.d.ts`, text: api},
  {path: 'file:///node_modules/openapi-fetch/index.d.ts', text: client},
  {
    path: 'file:///node_modules/openapi-typescript-helpers/index.d.ts',
    text: helpers,
  },
];
