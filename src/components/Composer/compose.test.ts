import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readCall} from './call.ts';
import {problemsOf, queryPairs, requestOf, targetOf} from './compose.ts';
import type {OpenApiDocument} from './openapi.ts';

const NAMED = {name: 'note_id', in: 'path', required: true} as const;

const document: OpenApiDocument = {
  paths: {
    '/v1/users/{user_id}/notes/{note_id}': {
      put: {
        operationId: 'PutNote',
        summary: 'Change a note',
        parameters: [
          {name: 'user_id', in: 'path', required: true},
          NAMED,
          {name: 'tags', in: 'query', schema: {type: 'array'}},
          {name: 'dry', in: 'query', schema: {type: 'boolean'}},
        ],
        requestBody: {
          content: {'application/json': {schema: {}, example: {title: 'a'}}},
        },
        responses: {},
      },
    },
    '/v1/notes/{note_id}': {
      put: {operationId: 'PutNoteShort', parameters: [NAMED], responses: {}},
      get: {operationId: 'GetNote', parameters: [NAMED], responses: {}},
    },
    '/v1/notebooks/{note_id}': {
      put: {operationId: 'PutNotebook', parameters: [NAMED], responses: {}},
    },
  },
};

const call = readCall(document, 'PutNote');
const [form, short] = call.forms;

describe('a call', () => {
  test('has its own paths, in order, and no other call’s', () => {
    expect(call.forms.map(({id}) => id)).toEqual(['PutNote', 'PutNoteShort']);
    expect(call.method).toBe('PUT');
    expect(call.body?.example).toEqual({title: 'a'});
    expect(readCall(document, 'GetNote').body).toBeUndefined();
  });

  test('that there is none of is said to be missing', () => {
    expect(() => readCall(document, 'Put')).toThrow('no call Put');
  });
});

describe('the path', () => {
  test('holds any id, which a server reads as it was typed', () => {
    fc.assert(
      fc.property(
        fc
          .string({minLength: 1, unit: 'binary'})
          .filter((id) => !/^\.{1,2}$/.test(id)),
        (id) => {
          const target = targetOf(form, {
            path: {user_id: 'u', note_id: id},
            query: {},
          });
          const {pathname} = new URL(`https://notes.example${target}`);
          const parts = pathname.split('/');
          expect(parts).toHaveLength(6);
          expect(decodeURIComponent(parts[5] ?? '')).toBe(id);
        },
      ),
    );
  });

  test.each([
    ['', /Enter note_id/],
    ['..', /can’t stand in a path/],
    ['.', /can’t stand in a path/],
    ['\u0009', /can’t be seen/],
    ['\ud83d', /half of a character/],
  ])('%j is told off', (note_id, said) => {
    const problems = problemsOf(call, form, {
      path: {user_id: 'u', note_id},
      query: {},
      body: '{}',
    });
    expect(problems).toEqual([
      {
        field: 'path.note_id',
        message: expect.stringMatching(said) as unknown,
      },
    ]);
  });

  test('names all that is missing, in the order of the fields', () => {
    const problems = problemsOf(call, form, {path: {}, query: {}, body: ' '});
    expect(problems.map(({field}) => field)).toEqual([
      'path.user_id',
      'path.note_id',
      'body',
    ]);
  });

  test('in its short form needs what that has', () => {
    const composed = {path: {note_id: 'a/b'}, query: {}, body: '{}'};
    expect(short && problemsOf(call, short, composed)).toEqual([]);
    expect(short && targetOf(short, composed)).toBe('/v1/notes/a%2Fb');
  });
});

describe('the query', () => {
  test('repeats a list’s name, and leaves out what is empty', () => {
    const query = {tags: 'a b\n\n c&d\n', dry: ''};
    expect(queryPairs(form, query)).toEqual([
      ['tags', 'a b'],
      ['tags', ' c&d'],
    ]);
  });

  test('is read back by a server as it was typed', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1, unit: 'binary'}), (dry) => {
        const target = targetOf(form, {
          path: {user_id: 'u', note_id: 'n'},
          query: {dry},
        });
        const {searchParams} = new URL(`https://notes.example${target}`);
        expect(searchParams.get('dry')).toBe(dry);
      }),
    );
  });
});

describe('the body', () => {
  const problemOf = (body: string) =>
    problemsOf(call, form, {
      path: {user_id: 'u', note_id: 'n'},
      query: {},
      body,
    })[0];

  test('is sent as it was typed', () => {
    const body = '{ "a": 1e3,\n "b": 9007199254740993 }';
    const composed = {path: {user_id: 'u', note_id: 'n'}, query: {}, body};
    expect(problemsOf(call, form, composed)).toEqual([]);
    expect(requestOf(call, form, composed).body).toBe(body);
  });

  test.each([
    ['{"a": 1,}', /a name in double quotes is missing, line 1, character 9/],
    ['{"a": 1\n"b": 2}', /a comma is missing, line 2, character 1/],
    ['{"a": tru}', /a word that JSON does not know, line 1, character 7/],
    ['{"a": "x}', /a text has no closing quote/],
    ['{"a": 1', /a closing } is missing/],
    ['{} {}', /something follows the end/],
    ['// no\n{}', /JSON has no comments/],
    ['[[[[', /closing \]|a value is missing/],
    ["{'a': 1}", /is not JSON/],
  ])('%s is told where it is no JSON', (body, said) => {
    expect(problemOf(body)?.message).toMatch(said);
    expect(problemOf(body)?.offset).toBeTypeOf('number');
  });

  test('that is very deep, or very long, ends in words', () => {
    expect(problemOf('['.repeat(200_000))?.message).toMatch(/is not JSON/);
    expect(problemOf(`"${'a'.repeat(6_000_001)}"`)?.message).toMatch(
      /sends at most 6,000,000/,
    );
  });

  test('is found wanting only where JSON.parse finds it so', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        expect(problemOf(body)).toBeUndefined();
      }),
    );
  });
});
