import api from '@api';
import {cutText} from '../../../runner/bounds.ts';

/** Longest draft that is taken over from storage, in characters. */
const MAX_DRAFT = 100_000;
/** Longest line of one: what draws lines takes them whole. */
const MAX_LINE = 10_000;
/** Drafts live as long as the tab: a snippet may come to hold what is private. */
const PREFIX = 'playground-draft:';

export interface StoredDraft {
  draft: string | undefined;
  /** Whether there is one that is too large to be taken over. */
  refused: boolean;
}

/** The stored draft of a name, if the tab has one. */
export function loadDraft(name: string): StoredDraft {
  try {
    const draft = window.sessionStorage.getItem(PREFIX + name);
    return draft === null || fits(draft)
      ? {draft: draft ?? undefined, refused: false}
      : {draft: undefined, refused: true};
  } catch {
    return {draft: undefined, refused: false};
  }
}

/** As much of the code as a block of code may show. */
export function shownPart(code: string): string {
  return fits(code)
    ? code
    : code
        .slice(0, MAX_DRAFT)
        .split('\n')
        .map((line) => cutText(line, MAX_LINE / 10))
        .concat('// … cut here: the code is too long to be shown')
        .join('\n');
}

/** Whether a text is of a size that the page can draw and edit. */
export function fits(draft: string): boolean {
  return (
    draft.length <= MAX_DRAFT &&
    draft.split('\n').every((line) => line.length <= MAX_LINE)
  );
}

/** Stores a draft, or removes it. What equals the token is stored as its placeholder. */
export function saveDraft(
  name: string,
  draft: string | undefined,
  token: string,
): void {
  try {
    if (draft === undefined || !fits(draft)) {
      window.sessionStorage.removeItem(PREFIX + name);
      return;
    }
    const text =
      token === '' ? draft : draft.replaceAll(token, api.key.placeholder);
    window.sessionStorage.setItem(PREFIX + name, text);
  } catch {
    // Without storage a draft lasts as long as the page.
  }
}
