import type {Search} from './useFound.ts';

const FAILED =
  process.env.NODE_ENV === 'production'
    ? 'The search could not be loaded. Is there a connection?'
    : 'Search needs a build: npm run build, then npm run serve.';

/** How a search stands, in a sentence or two. */
export function say({state, text, found}: Search): string {
  if (state === 'failed') {
    return FAILED;
  }
  if (text === '' || found === undefined) {
    return state === 'searching' ? 'Searching…' : '';
  }
  const {pages, hits, instead} = found;
  const count =
    hits.length === 0
      ? `Nothing found for “${text}”.`
      : `${pages === 1 ? '1 page' : `${pages} pages`} for “${text}”.`;
  return instead.length === 0
    ? count
    : `${count} Looked for ${instead.map((words) => `“${words}”`).join(' and ')} too.`;
}
