import {expect} from 'vitest';
import {KEYS} from './case.ts';
import type {Fetch, HttpCase} from './http-case.ts';

/** Sends a case to something that holds the sample data, and judges the answer. */
export async function runHttpCase(
  {method, path, headers = {}, body, anonymous, expect: wanted}: HttpCase,
  origin: string,
  fetch: Fetch,
): Promise<void> {
  const response = await fetch(
    new Request(origin + path, {
      method,
      headers: {
        ...(!anonymous && {Authorization: `Key ${KEYS.owner}`}),
        ...headers,
      },
      ...(body !== undefined && {body}),
    }),
  );
  const text = await response.text();
  expect(response.status, text).toBe(wanted.http);
  if (wanted.text) {
    expect(text).toMatch(wanted.text);
  }
  for (const [name, value] of Object.entries(wanted.headers ?? {})) {
    expect(response.headers.get(name) ?? '', name).toMatch(value);
  }
  if (method === 'HEAD' || response.status === 204) {
    expect(text).toBe('');
    return;
  }
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
  expect(JSON.parse(text)).toMatchObject({
    status: {
      ...(wanted.code !== undefined && {code: wanted.code}),
      ...(wanted.details && {details: expect.stringMatching(wanted.details)}),
      req_id: response.headers.get('X-Request-Id'),
    },
  });
}
