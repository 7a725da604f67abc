import api from '@api';
import {MAX_TEXT} from './store.ts';

/** What is wrong with an id, in words for the reader; undefined when nothing is. */
export function idProblem(text: string, token?: string): string | undefined {
  const id = text.trim();
  if (id === '') {
    return undefined;
  }
  if (id === token) {
    return 'This is your access token. It is never put into an example: it has a field of its own, under Endpoint.';
  }
  if (id.length > MAX_TEXT) {
    return `An id here has at most ${MAX_TEXT} characters.`;
  }
  if (/[\0\p{Cs}]/u.test(id)) {
    return 'This has a character in it that no program can send.';
  }
  if (id === '.' || id === '..') {
    return 'In an address this means another place than an id. No client can send it.';
  }
  return id === api.key.placeholder
    ? `${id} stands for the access token, which is no id.`
    : undefined;
}
