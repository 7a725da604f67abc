import type {LanguageId} from '../../../languages/index.ts';

/** An example that is in the page now. */
export interface PageExample {
  readonly code: string;
  readonly language: LanguageId;
}

const shown = new Set<PageExample>();

/** Tells that an example is in the page; returns how to tell that it no longer is. */
export function addExample(example: PageExample): () => void {
  shown.add(example);
  return () => shown.delete(example);
}

/** The examples of the page, from the top. */
export const pageExamples = (): PageExample[] => [...shown];
