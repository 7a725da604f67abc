import type {Language} from '../language.ts';

/** Shell scripts that call curl. */
export const curl = {
  id: 'curl',
  label: 'cURL',
  folder: 'curl',
  extension: 'sh',
  grammar: 'bash',
  inPage: {engine: 'shell', editor: 'shell'},
} as const satisfies Language;
