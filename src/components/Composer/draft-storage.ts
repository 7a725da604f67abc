import type {Composed} from './compose.ts';

/** What of a request the reader has filled in; the rest is as it was given. */
export interface ComposerDraft {
  /** The path's form, by name. */
  readonly form?: string;
  readonly path: Composed['path'];
  readonly query: Composed['query'];
  readonly body?: string;
}

export const EMPTY: ComposerDraft = {path: {}, query: {}};

/** Drafts live as long as the tab: a request may hold what is private. */
const PREFIX = 'composer-draft:';
/** Longest draft that is kept, in characters. */
const MAX_DRAFT = 500_000;
const MAX_FIELDS = 100;

/** The draft that the tab keeps of a call; what is stored may be anybody's, so it is rebuilt. */
export function loadDraft(call: string): ComposerDraft {
  try {
    const text = window.sessionStorage.getItem(PREFIX + call) ?? '';
    return text === '' || text.length > MAX_DRAFT
      ? EMPTY
      : readDraft(JSON.parse(text));
  } catch {
    return EMPTY;
  }
}

/** A draft, rebuilt from whatever was kept or shared. */
export function readDraft(value: unknown): ComposerDraft {
  const {form, path, query, body} = (value ?? {}) as Record<string, unknown>;
  return {
    ...(typeof form === 'string' && {form}),
    path: readTexts(path),
    query: readTexts(query),
    ...(typeof body === 'string' && {body}),
  };
}

function readTexts(value: unknown): Record<string, string> {
  const entries = Object.entries(
    typeof value === 'object' && value !== null ? value : {},
  )
    .slice(0, MAX_FIELDS)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

/** Whether nothing was filled in. */
export function isEmpty({form, path, query, body}: ComposerDraft): boolean {
  return (
    form === undefined &&
    body === undefined &&
    Object.keys(path).length + Object.keys(query).length === 0
  );
}

/**
 * Keeps a draft, or forgets it. What equals the token is kept as its placeholder.
 *
 * @returns whether it is kept: a reload would lose one that is too long.
 */
export function saveDraft(
  call: string,
  draft: ComposerDraft,
  secret: {token: string; placeholder: string},
): boolean {
  try {
    if (isEmpty(draft)) {
      window.sessionStorage.removeItem(PREFIX + call);
      return true;
    }
    const text = withoutToken(JSON.stringify(draft), secret);
    if (text.length > MAX_DRAFT) {
      window.sessionStorage.removeItem(PREFIX + call);
      return false;
    }
    window.sessionStorage.setItem(PREFIX + call, text);
    return true;
  } catch {
    return false;
  }
}

function withoutToken(
  json: string,
  {token, placeholder}: {token: string; placeholder: string},
): string {
  const spelled = JSON.stringify(token).slice(1, -1);
  return spelled === '' ? json : json.replaceAll(spelled, placeholder);
}
