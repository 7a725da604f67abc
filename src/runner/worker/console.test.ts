import {describe, expect, test} from 'vitest';
import {RUN_ALLOWANCE} from '../bounds.ts';
import {createEntryGate} from '../parse-message.ts';
import type {ConsoleEntry} from '../protocol.ts';
import {captureConsole, limitEntries} from './console.ts';

function capture() {
  const entries: ConsoleEntry[] = [];
  const counts: number[] = [];
  const entryGate = createEntryGate(RUN_ALLOWANCE);
  const captured = captureConsole(
    limitEntries({
      entry(entry) {
        const bounded = entryGate(entry);
        return bounded !== undefined && entries.push(bounded) > 0;
      },
      omitted: (count) => counts.push(count),
    }),
  ) as Console;
  return {console: captured, entries, counts};
}

const textOf = (entry?: ConsoleEntry) =>
  entry?.values.map((value) =>
    value.kind === 'string' ? value.value : JSON.stringify(value),
  );

describe('the captured console', () => {
  test('fills placeholders in', () => {
    const {console, entries} = capture();
    console.log('%s has %d of %i, 100%%', 'a', 1.5, 2.7, 'rest');
    expect(textOf(entries[0])).toEqual(['a has 1.5 of 2, 100%', 'rest']);
  });

  test('draws tables', () => {
    const {console, entries} = capture();
    console.table([{a: 1, b: 2}, {a: 3}, 'x']);
    expect(entries[0]?.table).toMatchObject({
      columns: ['a', 'b', 'Values'],
      rows: [
        {index: '0', cells: [{text: '1'}, {text: '2'}, null]},
        {index: '1', cells: [{text: '3'}, null, null]},
        {index: '2', cells: [null, null, {value: 'x'}]},
      ],
    });
  });

  test('groups, counts and asserts', () => {
    const {console, entries} = capture();
    console.group('outer');
    console.log('inner');
    console.groupEnd();
    console.count();
    console.count();
    console.assert(true, 'not this');
    console.assert(false, 'this');
    expect(entries.map(({depth, level}) => [depth, level])).toEqual([
      [0, 'log'],
      [1, 'log'],
      [0, 'log'],
      [0, 'log'],
      [0, 'error'],
    ]);
    expect(textOf(entries[3])).toEqual(['default: 2']);
  });

  test('cuts a flood and counts the rest', () => {
    const {console, entries, counts} = capture();
    for (let line = 0; line < 10_000; line += 1) {
      console.log(line);
    }
    expect(entries).toHaveLength(500);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(4_096);
    expect(counts.length).toBeLessThan(20);
  });

  test('cuts few but huge values as well', () => {
    const {console, entries} = capture();
    for (let line = 0; line < 400; line += 1) {
      console.log('x'.repeat(100_000));
    }
    expect(entries.length).toBeLessThan(400);
  });
});
