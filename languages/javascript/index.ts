import type {Language} from '../language.ts';

/** JavaScript as a whole page that calls `fetch`. */
export const javascript = {
  id: 'javascript',
  label: 'JavaScript (REST)',
  folder: 'js',
  extension: 'html',
  grammar: 'markup',
  inPage: {engine: 'page', editor: 'html'},
} as const satisfies Language;
