import {LANGUAGES, type LanguageId} from '../../../languages/index.ts';

/** An example on somebody's screen. */
export interface SharedExample {
  readonly kind: 'example';
  readonly operation: string;
  readonly language: LanguageId;
  /** Its text, where it isn't the example's own. */
  readonly code?: string;
}

/** An example that a link says; undefined when it says something else. */
export function readSharedExample(value: unknown): SharedExample | undefined {
  const {kind, operation, language, code} = (value ?? {}) as Partial<
    Record<keyof SharedExample, unknown>
  >;
  const known = LANGUAGES.find(({id}) => id === language)?.id;
  if (
    kind !== 'example' ||
    typeof operation !== 'string' ||
    known === undefined ||
    (code !== undefined && typeof code !== 'string')
  ) {
    return undefined;
  }
  return {
    kind,
    operation,
    language: known,
    ...(code !== undefined && {code}),
  };
}
