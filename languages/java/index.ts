import type {Language} from '../language.ts';

/** Java with the official gRPC client. */
export const java = {
  id: 'java',
  label: 'Java (gRPC)',
  folder: 'java',
  extension: 'java',
  grammar: 'java',
} as const satisfies Language;
