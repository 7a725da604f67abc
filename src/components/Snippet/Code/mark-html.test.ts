import {expect, test} from 'vitest';
import {markHtml} from './mark-html.ts';

const at = (start: number, end: number, text: string) => ({start, end, text});

test('a stretch of plain text is marked, and what HTML would read is escaped', () => {
  expect(markHtml('a = OLD;', [at(4, 7, '<b>&')], 'm')).toBe(
    'a = <mark class="m">&lt;b&gt;&amp;</mark>;',
  );
});

test('tags do not count, entities count once, and characters beyond the BMP as they do in a text', () => {
  expect(markHtml('<i>&lt;😀</i> <i>x</i>y', [at(4, 5, 'new')], 'm')).toBe(
    '<i>&lt;😀</i> <i><mark class="m">new</mark></i>y',
  );
});

test('a stretch that reaches over tags leaves them balanced', () => {
  expect(markHtml('<i>ab</i><b>cd</b>', [at(1, 3, 'X')], 'm')).toBe(
    '<i>a<mark class="m">X</mark></i><b>d</b>',
  );
});

test('several, in their order', () => {
  expect(markHtml('one two', [at(0, 3, '1'), at(4, 7, '2')], undefined)).toBe(
    '<mark class="">1</mark> <mark class="">2</mark>',
  );
});
