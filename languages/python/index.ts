import type {Language} from '../language.ts';

/** Python with the official gRPC client. */
export const python = {
  id: 'python',
  label: 'Python (gRPC)',
  folder: 'py',
  extension: 'py',
  grammar: 'python',
} as const satisfies Language;
