/** Drafts live as long as the tab: a snippet may come to hold what is private. */
const PREFIX = 'playground-draft:';

/** The stored draft of an operation, if the tab has one. */
export function loadDraft(operation: string): string | undefined {
  try {
    return window.sessionStorage.getItem(PREFIX + operation) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a draft, or removes it. What equals the token is stored as its placeholder. */
export function saveDraft(
  operation: string,
  draft: string | undefined,
  token: string,
): void {
  try {
    if (draft === undefined) {
      window.sessionStorage.removeItem(PREFIX + operation);
      return;
    }
    const text =
      token === '' ? draft : draft.replaceAll(token, 'YOUR_PAT_HERE');
    window.sessionStorage.setItem(PREFIX + operation, text);
  } catch {
    // Without storage a draft lasts as long as the page.
  }
}
