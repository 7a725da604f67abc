import type {Language} from '../language.ts';

/** TypeScript with `openapi-fetch`: what runs in the page, and in Node.js. */
export const typescript = {
  id: 'typescript',
  label: 'TypeScript',
  folder: 'ts',
  extension: 'ts',
  grammar: 'typescript',
  inPage: {engine: 'typescript', editor: 'typescript'},
} as const satisfies Language;
