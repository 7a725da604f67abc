/** The words of an API that breaking its snippets on purpose needs. */
export interface ApiWords {
  /** The code of a success, and the name that generated clients have for it. */
  readonly success: {readonly code: number; readonly name: string};
  /** Calls by gRPC name, each with the one that is called in its place. */
  readonly calls: Readonly<Record<string, string>>;
  /** Constants of generated clients, each with the one that takes its place. */
  readonly constants: Readonly<Record<string, string>>;
  /** Values that a field may have, each with the one that takes its place. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a language's snippets look like, as far as breaking them needs it. */
export interface MutationGrammar {
  /** Finds a field being set; the name is the only group. */
  field(name: string): RegExp;
  /** The call's own names, longest first, and what each becomes. */
  readonly calls: readonly (readonly [RegExp, string])[];
  /** The check whether the API said no, and what makes it blind. */
  readonly check: readonly [RegExp, string];
  /** Where the API's details are passed on. */
  readonly details: RegExp;
  /** A statement that prints; absent where printing is no statement of its own. */
  readonly prints?: RegExp;
}

/** A language's grammar, for the words of an API. */
export type GrammarOf = (words: ApiWords) => MutationGrammar;

/** A pattern for a name that stands by itself. */
export const word = (name: string) => `(?<![\\w.$-])(${name})`;

/** `user_app_id` → `UserAppId` */
export const pascal = (name: string) =>
  name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A field's name in every spelling that a number may follow: `top_row`, `TopRow`. */
export function spellings(name: string): string {
  return `(?:${name}|${pascal(name)})`;
}

/** For snippets that speak REST: the verb, whatever it is quoted with. */
export const otherVerbs = [
  [/\bPATCH\b/, 'POST'],
  [/\bPOST\b/, 'PATCH'],
] as const;

/** For snippets that speak gRPC: the call's name, in the language's spelling of it. */
export function otherRpcs(
  calls: ApiWords['calls'],
  spell: (rpc: string) => string = (rpc) => rpc,
): readonly (readonly [RegExp, string])[] {
  return Object.entries(calls).map(([rpc, other]) => [
    new RegExp(`\\b${spell(rpc)}`),
    spell(other),
  ]);
}

/** What the three languages that are JavaScript at heart have in common. */
export const scriptGrammar = {
  field: (name: string) => new RegExp(`${word(name)}(?=:|', )`, 'g'),
  details: /: \$\{[\w.]*\bdetails\}/,
};
