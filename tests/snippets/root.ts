import {join} from 'node:path';
import {ROOT} from '../../languages/toolchain/root.ts';

export {ROOT};

/** What is kept between runs, outside the tracked files. */
export const CACHE = join(ROOT, '.cache', 'snippets');

/** Where the snippets are: one folder per language, and one with an expectation per operation. */
export const SNIPPETS = join(ROOT, 'code_snippets', 'api-guide', 'annotate');
