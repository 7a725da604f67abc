import {QUERY_KEY} from '../Snippet/language-choice.ts';
import {encodeShare} from './codec.ts';
import type {SharedExample} from './example.ts';
import {secretIn} from './secrets.ts';

interface OnScreen extends Omit<SharedExample, 'kind' | 'code'> {
  /** The text that is shown, and the example's own. */
  readonly code: string;
  readonly original: string;
}

/**
 * The link to what is on the screen.
 *
 * @throws an error with words for the reader when there can't be one.
 */
export async function linkTo(
  {operation, language, code, original}: OnScreen,
  token: string,
): Promise<string> {
  const secret = secretIn(code, original, language, token);
  if (secret) {
    throw new Error(secret);
  }
  const shared: SharedExample = {
    kind: 'example',
    operation,
    language,
    ...(code !== original && {code}),
  };
  const link = new URL(window.location.href);
  link.hash = await encodeShare(shared);
  link.searchParams.set(QUERY_KEY, language);
  return link.href;
}
