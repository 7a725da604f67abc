import {LANGUAGES} from '../../../languages/index.ts';
import type {SharedRequest} from '../Composer/shared-request.ts';
import {
  readSharedRequest,
  showSharedRequest,
} from '../Composer/shared-request.ts';
import {draftNameOf} from '../Playground/text/draft-name.ts';
import {showShared} from '../Playground/text/draft-store.ts';
import {setLanguage} from '../Snippet/language-store.ts';
import {DamagedError, decodeShare} from './codec.ts';
import {readSharedExample, type SharedExample} from './example.ts';

/**
 * Shows what a fragment shares: never runs or sends it.
 *
 * @returns what is to be said when it can't be shown here.
 * @throws DamagedError when nothing can be read in it.
 */
export async function openShare(hash: string): Promise<string | undefined> {
  const value = await decodeShare(hash);
  const request = readSharedRequest(value);
  if (request) {
    return openRequest(request);
  }
  const example = readSharedExample(value);
  if (!example) {
    throw new DamagedError('It says nothing that is known here.');
  }
  return openExample(example);
}

/** Shows a request in its call's composer: never sends it. */
function openRequest(request: SharedRequest): string | undefined {
  const place = document.querySelector(
    `[data-composer][data-call="${CSS.escape(request.call)}"]`,
  );
  if (!place) {
    return 'The call of the request that was shared is not on this page.';
  }
  showSharedRequest(request);
  place.scrollIntoView({block: 'start'});
  return undefined;
}

function openExample({
  operation,
  language,
  code,
}: SharedExample): string | undefined {
  const place = document.querySelector(
    `[data-operation="${CSS.escape(operation)}"]`,
  );
  const extension = LANGUAGES.find(({id}) => id === language)?.extension ?? '';
  if (!place) {
    return 'The example that was shared is not on this page.';
  }
  setLanguage(language);
  if (code !== undefined) {
    showShared(draftNameOf(operation, language, extension), code);
  }
  place.scrollIntoView({block: 'start'});
  return undefined;
}
