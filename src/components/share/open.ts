import {LANGUAGES} from '../../../languages/index.ts';
import {draftNameOf} from '../Playground/text/draft-name.ts';
import {showShared} from '../Playground/text/draft-store.ts';
import {setLanguage} from '../Snippet/language-store.ts';
import {DamagedError, decodeShare} from './codec.ts';
import {readSharedExample} from './example.ts';

/**
 * Shows what a fragment shares: never runs it.
 *
 * @returns what is to be said when it can't be shown here.
 * @throws DamagedError when nothing can be read in it.
 */
export async function openShare(hash: string): Promise<string | undefined> {
  const shared = readSharedExample(await decodeShare(hash));
  if (!shared) {
    throw new DamagedError('It says nothing that is known here.');
  }
  const {operation, language, code} = shared;
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
