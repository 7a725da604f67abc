import type {Language} from '../language.ts';

/** PHP with the official gRPC client. */
export const php = {
  id: 'php',
  label: 'PHP (gRPC)',
  folder: 'php',
  extension: 'php',
  grammar: 'php',
} as const satisfies Language;
