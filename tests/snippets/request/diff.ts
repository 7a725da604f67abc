import type {FlatRequest} from './flat-request.ts';
import {OPTIONAL_FIELDS} from './names.ts';

/** One field that isn't as it should be. */
export interface FieldDifference {
  readonly field: string;
  readonly expected: string;
  readonly sent: string;
}

const ABSENT = 'not sent';

/** Compares what was sent with what should have been, field by field. */
export function compareRequests(
  expected: FlatRequest,
  sent: FlatRequest,
): readonly FieldDifference[] {
  const fields = new Set([...expected.keys(), ...sent.keys()]);
  return [...fields].flatMap((field) => {
    const [should, is] = [expected.get(field), sent.get(field)];
    const isLeftOut = should === undefined || is === undefined;
    if (should === is || (isLeftOut && OPTIONAL_FIELDS.has(field))) return [];
    return [{field, expected: should ?? ABSENT, sent: is ?? ABSENT}];
  });
}

/**
 * The differences of one operation in all languages, as text: each field once,
 * with what was expected, and which languages sent what in its place.
 */
export function describeDifferences(
  operation: string,
  byLanguage: ReadonlyMap<string, readonly FieldDifference[]>,
): string {
  const fields = new Map<string, Map<string, string[]>>();
  for (const [language, differences] of byLanguage) {
    for (const {field, expected, sent} of differences) {
      const values = fields.get(field) ?? new Map([[expected, ['expected']]]);
      values.set(sent, [...(values.get(sent) ?? []), language]);
      fields.set(field, values);
    }
  }
  const lines = [`${operation}: not the same request`];
  for (const [field, values] of fields) {
    lines.push(`  ${field}`);
    const names = [...values].map(([value, who]) => [who.join(', '), value]);
    const width = Math.max(...names.map(([who = '']) => who.length));
    for (const [who = '', value = ''] of names) {
      lines.push(`    ${who.padEnd(width)}  ${shorten(value)}`);
    }
  }
  return lines.join('\n');
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
