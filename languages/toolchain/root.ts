import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where what the executors make is kept between runs, outside the tracked files. */
export const CLIENTS = join(ROOT, '.cache', 'clients');
