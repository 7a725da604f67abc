import {describe, expect, test} from 'vitest';
import type {Endpoint} from './settings.ts';
import {endpointProblem, urlProblem} from './settings.ts';

describe('a URL', () => {
  test.each([
    ['', /Enter the URL/],
    ['api.clarifai.com', /not a URL/],
    ['ftp://example.com', /not a URL/],
    ['javascript:alert(1)', /not a URL/],
    ['https://me:secret@example.com', /token has a field/],
    ['https://example.com/?key=1', /\? or #/],
  ])('%s is told off', (url, message) => {
    expect(urlProblem(url, 'http:')).toMatch(message);
  });

  test('http is refused from an https page, except for this machine', () => {
    expect(urlProblem('http://example.com', 'https:')).toMatch(/https URL/);
    expect(urlProblem('http://127.0.0.1:8787', 'https:')).toBeUndefined();
    expect(urlProblem('http://localhost:8787', 'https:')).toBeUndefined();
    expect(urlProblem('http://example.com', 'http:')).toBeUndefined();
  });
});

describe('an endpoint', () => {
  const endpoint: Endpoint = {
    id: 'custom',
    label: 'Another URL',
    url: 'https://example.com',
    values: {userId: 'u', appId: 'a'},
    token: 'token',
  };

  test.each([
    [{}, undefined],
    [{url: 'x'}, 'url'],
    [{values: {userId: ' ', appId: 'a'}}, 'userId'],
    [{values: {userId: 'u', appId: ''}}, 'appId'],
    [{token: ''}, 'token'],
    [{token: 'two words'}, 'token'],
    [{token: 'new\nline'}, 'token'],
  ])('with %j is told off at %s', (part, field) => {
    expect(endpointProblem({...endpoint, ...part}, 'http:')?.field).toBe(field);
  });

  test('is told all that is missing, the first first', () => {
    const bare = {...endpoint, values: {userId: '', appId: ' '}, token: ''};
    const found = endpointProblem(bare, 'http:');
    expect(found?.field).toBe('userId');
    expect(found?.others?.map(({field}) => field)).toEqual(['appId', 'token']);
  });

  test('in the browser needs no URL', () => {
    const own = {...endpoint, id: 'browser', url: ''};
    expect(endpointProblem(own, 'https:')).toBeUndefined();
  });
});
