import type {LanguageId} from '../../../languages/index.ts';

/** One language's file of an example. */
export interface SnippetFile {
  readonly code: string;
  /** Versions of the tools that executed this very text; null when nothing did. */
  readonly executed: Readonly<Record<string, string>> | null;
  /** Path, beneath the base URL, of what happened when it was executed; null when that is kept of another text, or not at all. */
  readonly recording?: string | null;
}

/** Why a language has no example of the operation. */
interface SnippetGap {
  readonly gap: string;
}

/** What a language has of an operation. */
export type SnippetSource = SnippetFile | SnippetGap;

/** The files of an operation, as plugins/snippets puts them into the page. */
export type SnippetFiles = Readonly<Partial<Record<LanguageId, SnippetSource>>>;
