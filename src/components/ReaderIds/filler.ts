import api from '@api';
import {CONSTANTS} from '../../../languages/constants/all.ts';
import type {Constant} from '../../../languages/constants/constant-syntax.ts';
import {findConstants} from '../../../languages/constants/constant-syntax.ts';
import type {Replacement} from '../../../languages/constants/fill.ts';
import {
  applyReplacements,
  replaceConstants,
} from '../../../languages/constants/fill.ts';
import type {LanguageId} from '../../../languages/index.ts';
import type {ReaderIds} from './store.ts';
import {sampleKey} from './store.ts';

/** An id at the top of an example, which a reader may have one of their own for. */
export interface SampleId {
  readonly key: string;
  readonly constant: string;
  /** What it is in the sample data. */
  readonly sample: string;
}

/** An example's text with the reader's ids in it, and where they are. */
export interface Filled {
  readonly code: string;
  /** By places in the text as it was before. */
  readonly replacements: readonly Replacement[];
}

/** An id, as the examples have them: nothing that a language would escape. */
const PLAIN = /^(?<quote>['"]?)(?<text>[\w.-]+)\k<quote>$/;
const NAME_OF_ID = /(^|_)ID(_\d+)?$/;

function sampleOf({literal}: Constant): string | undefined {
  return PLAIN.exec(literal)?.groups?.['text'];
}

/** What the store calls that which a constant holds; undefined for what is no reader's. */
function keyOf(constant: Constant): string | undefined {
  const sample = sampleOf(constant);
  if (sample === undefined || sample === api.key.placeholder) {
    return undefined;
  }
  const field = api.fields.find(({placeholder}) => placeholder === sample);
  return (
    field?.id ??
    (NAME_OF_ID.test(constant.name)
      ? sampleKey(constant.name, sample)
      : undefined)
  );
}

/** Puts the reader's ids into an example. */
export function fill(
  code: string,
  language: LanguageId,
  ids: ReaderIds,
): Filled {
  const replacements = replaceConstants(
    code,
    CONSTANTS[language],
    (constant) => {
      const key = keyOf(constant);
      return key === undefined ? undefined : ids[key]?.trim() || undefined;
    },
  );
  return {code: applyReplacements(code, replacements), replacements};
}

/**
 * The way back, for a text that the reader changed: where a constant holds what
 * was put in, it holds again what it held at first, so that a draft follows the
 * reader's ids as the example does.
 */
export function takeOut(
  code: string,
  original: string,
  language: LanguageId,
  ids: ReaderIds,
): string {
  const syntax = CONSTANTS[language];
  const at = findConstants(original, syntax);
  const putIn = fill(original, language, ids).replacements;
  const before = new Map(
    putIn.flatMap(({start, text}) => {
      const constant = at.find((one) => one.start === start);
      return constant ? [[constant.name, {text, constant}] as const] : [];
    }),
  );
  const replacements = findConstants(code, syntax).flatMap(
    ({name, literal, start, end}) => {
      const known = before.get(name);
      return known?.text === literal
        ? [{start, end, text: known.constant.literal}]
        : [];
    },
  );
  return applyReplacements(code, replacements);
}

/** The ids at the top of an example, beside those that every example has. */
export function sampleIdsOf(code: string, language: LanguageId): SampleId[] {
  return findConstants(code, CONSTANTS[language]).flatMap((constant) => {
    const key = keyOf(constant);
    const sample = sampleOf(constant);
    return key === undefined ||
      sample === undefined ||
      api.fields.some(({id}) => id === key)
      ? []
      : [{key, constant: constant.name.replace(/_\d+$/, ''), sample}];
  });
}
