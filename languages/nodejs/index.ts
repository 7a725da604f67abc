import type {Language} from '../language.ts';

/** Node.js with the official gRPC client. */
export const nodejs = {
  id: 'nodejs',
  label: 'Node.js (gRPC)',
  folder: 'node',
  extension: 'js',
  grammar: 'javascript',
} as const satisfies Language;
