import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';

/** Options under which it takes what `JSON.parse` takes, and nothing more. */
const STRICT = {
  disallowComments: true,
  allowTrailingComma: false,
  allowEmptyContent: false,
};

const SAYS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know',
  InvalidNumberFormat: 'a number that JSON does not know',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'a text has no closing quote',
};

/** Place of a character, as readers count it. */
export function placeOf(
  text: string,
  offset: number,
): {line: number; column: number} {
  const before = text.slice(0, offset).split('\n');
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

/** What makes a text no JSON, and where; undefined when it is JSON. */
export function jsonProblem(
  text: string,
): {message: string; offset: number} | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const {error, offset} = firstError(text);
    const {line, column} = placeOf(text, offset);
    const what = (error && SAYS[error]) ?? 'it is not written as JSON is';
    return {
      message: `The body is not JSON: ${what}, line ${line}, character ${column}.`,
      offset,
    };
  }
}

function firstError(text: string): {
  error: string | undefined;
  offset: number;
} {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, STRICT);
  } catch {
    // Nested too deep for a parser that calls itself.
  }
  const [first] = errors;
  return {
    error: first && printParseErrorCode(first.error),
    offset: first?.offset ?? 0,
  };
}

/** Texts beyond this many characters are not searched for a place. */
const MAX_SEARCHED = 500_000;

/** Where a value stands in a text, as far as its path leads: `['annotations', 0, 'id']`. */
export function offsetOf(
  text: string,
  path: readonly (string | number)[],
): number | undefined {
  if (text.length > MAX_SEARCHED) {
    return undefined;
  }
  let root: Node | undefined;
  try {
    root = parseTree(text);
  } catch {
    return undefined;
  }
  const node = root && findNodeAtLocation(root, [...path]);
  // A field is found by its name, which stands before its value.
  return node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
}
