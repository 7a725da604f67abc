import {useEffect} from 'react';
import type {MonacoBundle} from '../../Playground/Editor/load-monaco.ts';

/** Tells the editor which schema the text at a path is checked by. */
export function useSchema(
  {jsonDefaults}: MonacoBundle['json'],
  path: string,
  schema: object,
): void {
  useEffect(() => {
    jsonDefaults.setDiagnosticsOptions({
      validate: true,
      allowComments: false,
      // What the page does not have, it does not fetch.
      enableSchemaRequest: false,
      schemaValidation: 'error',
      schemas: [{uri: `${path}.schema`, fileMatch: [path], schema}],
    });
  }, [jsonDefaults, path, schema]);
}
