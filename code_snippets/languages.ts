/** One of the languages that every example is written in. */
export interface SnippetLanguage {
  /** Name in `?lang=`, in storage and in reports. */
  readonly id: string;
  /** What its tab says. */
  readonly label: string;
  /** Folder of its snippets, under `code_snippets/api-guide/annotate`. */
  readonly folder: string;
  /** Extension of its files, without the dot. */
  readonly extension: string;
  /** Name of its Prism grammar. */
  readonly grammar: string;
}

/** The languages of the examples, in the order of their tabs; the first is the default. */
export const LANGUAGES = [
  {
    id: 'typescript',
    label: 'TypeScript',
    folder: 'ts',
    extension: 'ts',
    grammar: 'typescript',
  },
  {
    id: 'python',
    label: 'Python (gRPC)',
    folder: 'py',
    extension: 'py',
    grammar: 'python',
  },
  {
    id: 'javascript',
    label: 'JavaScript (REST)',
    folder: 'js',
    extension: 'html',
    grammar: 'markup',
  },
  {
    id: 'nodejs',
    label: 'Node.js (gRPC)',
    folder: 'node',
    extension: 'js',
    grammar: 'javascript',
  },
  {
    id: 'java',
    label: 'Java (gRPC)',
    folder: 'java',
    extension: 'java',
    grammar: 'java',
  },
  {
    id: 'php',
    label: 'PHP (gRPC)',
    folder: 'php',
    extension: 'php',
    grammar: 'php',
  },
  {
    id: 'curl',
    label: 'cURL',
    folder: 'curl',
    extension: 'sh',
    grammar: 'bash',
  },
] as const satisfies readonly SnippetLanguage[];

/** The id of one of {@link LANGUAGES}. */
export type LanguageId = (typeof LANGUAGES)[number]['id'];
