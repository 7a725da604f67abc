import api from '@api';
import type {ComposerDraft} from '../Composer/draft-storage.ts';
import type {SharedRequest} from '../Composer/shared-request.ts';
import {encodeShare} from './codec.ts';
import {holdsToken} from './secrets.ts';

/**
 * The link to a composed request.
 *
 * @throws an error with words for the reader when there can't be one.
 */
export async function linkToRequest(
  call: string,
  draft: ComposerDraft,
  token: string,
): Promise<string> {
  const shared: SharedRequest = {kind: 'request', call, draft};
  if (holdsToken(JSON.stringify(shared), token)) {
    throw new Error(
      `Not shared: there is an access token in the request. Put ${api.key.placeholder} in its place first.`,
    );
  }
  const link = new URL(window.location.href);
  link.hash = await encodeShare(shared);
  return link.href;
}
