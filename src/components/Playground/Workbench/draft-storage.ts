import api from '@api';

/** Drafts live as long as the tab: a snippet may come to hold what is private. */
/** Longest draft that is taken over from storage, in characters. */
const MAX_DRAFT = 100_000;
/** Longest line of one: what draws lines takes them whole. */
const MAX_LINE = 10_000;
const PREFIX = 'playground-draft:';

/** The stored draft of an operation, if the tab has one. */
export function loadDraft(operation: string): string | undefined {
  try {
    const draft = window.sessionStorage.getItem(PREFIX + operation);
    return draft !== null && fits(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
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
  operation: string,
  draft: string | undefined,
  token: string,
): void {
  try {
    if (draft === undefined || !fits(draft)) {
      window.sessionStorage.removeItem(PREFIX + operation);
      return;
    }
    const text =
      token === '' ? draft : draft.replaceAll(token, api.key.placeholder);
    window.sessionStorage.setItem(PREFIX + operation, text);
  } catch {
    // Without storage a draft lasts as long as the page.
  }
}
