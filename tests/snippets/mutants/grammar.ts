import type {LanguageId} from '../../../code_snippets/languages.ts';

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
  /** A statement that prints. */
  readonly prints: RegExp;
}

const word = (name: string) => `(?<![\\w.$-])(${name})`;
const camel = (name: string) =>
  name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A REST verb, whatever it is quoted with. */
const VERBS = [
  [/\bPATCH\b/, 'POST'],
  [/\bPOST\b/, 'PATCH'],
] as const;
const RPCS = [
  [/\bPatchAnnotations/, 'PostAnnotations'],
  [/\bPostAnnotations/, 'PatchAnnotations'],
] as const;

const SCRIPT = {
  field: (name: string) => new RegExp(`${word(name)}(?=:|', )`, 'g'),
  details: /: \$\{status\.details\}/,
};

export const GRAMMARS: Record<LanguageId, MutationGrammar> = {
  typescript: {
    ...SCRIPT,
    calls: VERBS,
    check: [/error \|\| data\.status\.code !== 10000/, 'false'],
    prints: /console\.log/,
  },
  javascript: {
    ...SCRIPT,
    field: (name) => new RegExp(`(?<![\\w.$-])(${name})(?=:|', )`, 'g'),
    calls: VERBS,
    check: [/status\.code !== 10000/, 'false'],
    prints: /output\.append/,
  },
  nodejs: {
    ...SCRIPT,
    calls: RPCS,
    check: [/status\.code !== 10000/, 'false'],
    prints: /console\.log/,
  },
  python: {
    field: (name) => new RegExp(`${word(name)}(?==)`, 'g'),
    calls: RPCS,
    check: [/response\.status\.code != status_code_pb2\.SUCCESS/, 'False'],
    details: /: \{response\.status\.details\}/,
    prints: /\bprint\(/,
  },
  java: {
    field: (name) => new RegExp(`\\.((?:set|add)${camel(name)})(?=\\()`, 'g'),
    calls: [
      [/\bpatchAnnotations\b/, 'postAnnotations'],
      [/\bpostAnnotations\b/, 'patchAnnotations'],
    ],
    check: [/status\.getCode\(\) != StatusCode\.SUCCESS/, 'false'],
    details: / \+ ": " \+ status\.getDetails\(\)/,
    prints: /System\.out\.print/,
  },
  php: {
    field: (name) => new RegExp(`'(${name})'(?= =>)`, 'g'),
    calls: RPCS,
    check: [/\$status->getCode\(\) !== StatusCode::SUCCESS/, 'false'],
    details: /: \{\$status->getDetails\(\)\}/,
    prints: /\becho\b|\bprintf\(/,
  },
  curl: {
    field: (name) => new RegExp(`"(${name})(?:(?=":)|(?==))`, 'g'),
    calls: VERBS,
    check: [/\.status\.code == 10000/, 'true'],
    details: /: \\\(\.status\.details\)/,
    prints: /^\s*echo\b/,
  },
};

/** Names that generated clients have for status codes. */
export const STATUS_NAMES: Readonly<Record<string, string>> = {
  ANNOTATION_SUCCESS: 'ANNOTATION_PENDING',
  ANNOTATION_PENDING: 'ANNOTATION_SUCCESS',
};

/** A field's name in every spelling that a number may follow: `top_row`, `TopRow`. */
export function spellings(name: string): string {
  return `(?:${name}|${camel(name)})`;
}
