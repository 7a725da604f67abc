import api from '@api';
import type {ReaderIds} from './store.ts';

/**
 * The reader's own ids that stand in a text in the place of the sample data's; a
 * sandbox has none of them. Those of the account are not among them: a sandbox
 * takes any.
 */
export function ownSampleIdsIn(code: string, ids: ReaderIds): string[] {
  const own = Object.entries(ids).flatMap(([key, text]) =>
    api.fields.some(({id}) => id === key) ? [] : [text.trim()],
  );
  return [...new Set(own)].filter((text) => text !== '' && code.includes(text));
}
