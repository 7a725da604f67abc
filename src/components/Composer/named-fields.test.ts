import {expect, test} from 'vitest';
import type {CallForm} from './call.ts';
import {fieldsNamed} from './named-fields.ts';

const form: CallForm = {
  id: 'PatchNotes',
  template: '/v1/users/{user_id}/notes',
  path: [{name: 'user_id', in: 'path'}],
  query: [{name: 'per_page', in: 'query'}],
};
const text = '{\n  "notes": [\n    {"id": "a", "size": 5}\n  ]\n}';
const body = {text, fields: new Set(['notes', 'action'])};
const said = (details: string) => ({status: {details}});

test('a parameter is named by its name', () => {
  expect(fieldsNamed(said('per_page is 5000.'), form, undefined)).toEqual([
    {field: 'query.per_page', name: 'per_page'},
  ]);
  expect(
    fieldsNamed(said('There is no user "x": check user_id.'), form, body),
  ).toEqual([{field: 'path.user_id', name: 'user_id'}]);
});

test('a value of the body is named by its path, and found', () => {
  const [named] = fieldsNamed(said('notes[0].size is 5.'), form, body);
  expect(named?.name).toBe('notes[0].size');
  expect(text.slice(named?.offset)).toMatch(/^"size": 5/);
});

test('what is missing is looked for where it is missing', () => {
  const [named] = fieldsNamed(said('notes[0].title is missing.'), form, body);
  expect(named?.name).toBe('notes[0].title');
  expect(text.slice(named?.offset)).toMatch(/^{"id"/);
});

test('what is missing at the top is looked for at the top', () => {
  expect(fieldsNamed(said('action is missing.'), form, body)).toEqual([
    {field: 'body', name: 'action', offset: 0},
  ]);
});

test('a path comes before a word that happens to be a field', () => {
  const names = fieldsNamed(said('1 of notes: notes[0].id'), form, body);
  expect(names.map(({name}) => name)).toEqual(['notes[0].id', 'notes']);
});

test('an answer that is huge or deep is looked at in part', () => {
  let deep: unknown = 'notes[0].id';
  for (let level = 0; level < 100_000; level += 1) {
    deep = [deep];
  }
  expect(fieldsNamed(deep, form, body)).toEqual([]);
  const many = Array.from({length: 100_000}, (_, index) => `field_${index}`);
  expect(fieldsNamed(many, form, body)).toEqual([]);
});
