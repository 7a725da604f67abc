import words from '@search-words';
import type {Answer, Question} from '../types.ts';
import {find} from './find.ts';
import {loadPagefind, type Pagefind} from './pagefind.ts';

// A worker of its own: the index is read off the page's thread, and the page's
// policy needn't allow WebAssembly.

let pagefind: Promise<Pagefind> | undefined;

addEventListener('message', async ({data}: MessageEvent<Question>) => {
  const answer = (told: Answer) => postMessage(told);
  try {
    pagefind ??= loadPagefind(data.folder, data.baseUrl);
    answer({id: data.id, found: await find(await pagefind, words, data)});
  } catch (error) {
    // A connection may come back.
    pagefind = undefined;
    answer({id: data.id, problem: String(error)});
  }
});
