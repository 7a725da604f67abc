import {dropShare} from '../../share/fragment.ts';
import {loadDraft, saveDraft} from './draft-storage.ts';

/** Which of an example's texts is shown. */
export type View = 'original' | 'draft' | 'shared';

/** What there is of an example beside its own text. */
export interface Drafted {
  readonly view: View;
  /** The reader's own text, with the placeholders of ids in it. */
  readonly draft: string | undefined;
  /** Somebody's, from a link. */
  readonly shared: string | undefined;
  /** Whether the tab has a draft that is too large to be shown. */
  readonly refused: boolean;
  /** How often a text of it was thrown away. */
  readonly discards: number;
}

export const NOTHING: Drafted = {
  view: 'original',
  draft: undefined,
  shared: undefined,
  refused: false,
  discards: 0,
};

const all = new Map<string, Drafted>();
const listeners = new Set<() => void>();

/** What there is of an example, by the name that its drafts are kept by; in browsers alone. */
export function draftedOf(name: string): Drafted {
  let known = all.get(name);
  if (!known) {
    const {draft, refused} = loadDraft(name);
    known =
      draft === undefined && !refused
        ? NOTHING
        : {
            ...NOTHING,
            view: draft === undefined ? 'original' : 'draft',
            draft,
            refused,
          };
    all.set(name, known);
  }
  return known;
}

function update(name: string, next: Partial<Drafted>): void {
  all.set(name, {...draftedOf(name), ...next});
  listeners.forEach((listener) => listener());
}

/** Calls back when anything of any example changes. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the reader's text and shows it; nothing when it is the example's own again. */
export function keepDraft(
  name: string,
  draft: string | undefined,
  token: string,
): void {
  saveDraft(name, draft, token);
  const view = draft === undefined ? 'original' : 'draft';
  update(name, {draft, view, refused: false});
}

/** Takes over a draft that the tab has got since; what this page knows of wins. */
export function rereadDraft(name: string): void {
  if (draftedOf(name) === NOTHING) {
    all.delete(name);
    draftedOf(name);
    listeners.forEach((listener) => listener());
  }
}

/** Shows another of an example's texts; all are kept. */
export function showText(name: string, view: View): void {
  update(name, {view});
}

/** Shows what came with a link; the reader's own draft is kept beside it. */
export function showShared(name: string, shared: string): void {
  update(name, {shared, view: 'shared'});
}

/** Forgets the text that is shown, and shows the one beneath it. */
export function discardText(name: string): void {
  const {view, draft, discards} = draftedOf(name);
  if (view === 'shared') {
    dropShare();
    const beneath = draft === undefined ? 'original' : 'draft';
    update(name, {shared: undefined, view: beneath});
  } else {
    keepDraft(name, undefined, '');
  }
  update(name, {discards: discards + 1});
}
