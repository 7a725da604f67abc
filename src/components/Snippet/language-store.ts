import {useSyncExternalStore} from 'react';
import type {LanguageId} from '../../../languages/index.ts';
import {
  DEFAULT_LANGUAGE,
  languageInQuery,
  parseLanguage,
  STORAGE_KEY,
} from './language-choice.ts';

const listeners = new Set<() => void>();
let current: LanguageId | undefined;

// A browser may refuse storage; the choice then holds until the page is left.
function readStored(): LanguageId | undefined {
  try {
    return parseLanguage(window.localStorage.getItem(STORAGE_KEY));
  } catch {
    return undefined;
  }
}

function writeStored(language: LanguageId): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Refused: see above.
  }
}

/** The language that all examples are shown in. */
export function getLanguage(): LanguageId {
  current ??=
    languageInQuery(window.location.search) ?? readStored() ?? DEFAULT_LANGUAGE;
  return current;
}

/** Chooses the language of all examples, here and on later visits. */
export function setLanguage(language: LanguageId): void {
  writeStored(language);
  if (current !== language) {
    current = language;
    // The styles go by it: see language-choice.ts.
    document.documentElement.dataset['snippetLanguage'] = language;
    listeners.forEach((listener) => listener());
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language that all examples are shown in, kept up to date. */
export function useLanguage(): LanguageId {
  return useSyncExternalStore(subscribe, getLanguage, () => DEFAULT_LANGUAGE);
}
