/** Something that answers REST: a sandbox in memory, or a server. */
export type Fetch = (request: Request) => Promise<Response>;

/** What only HTTP can say, and what must come of it. */
export interface HttpCase {
  name: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** Without this, the owner's key is sent, unless `headers` has another. */
  anonymous?: boolean;
  expect: {
    http: number;
    code?: number;
    details?: RegExp;
    headers?: Record<string, string | RegExp>;
    /** What the body reads, where the order of its keys counts. */
    text?: RegExp;
  };
}

export type Wanted = HttpCase['expect'];

export const LONG = '/v2/users/sandbox-owner/apps/sandbox-app';

export const post = (
  name: string,
  body: NonNullable<HttpCase['body']>,
  expect: Wanted,
  more: Partial<HttpCase> = {},
): HttpCase => ({
  name,
  method: 'POST',
  path: `${LONG}/annotations`,
  body,
  expect,
  ...more,
});

export const get = (name: string, path: string, expect: Wanted): HttpCase => ({
  name,
  method: 'GET',
  path,
  expect,
});

export const badRequest = (details: RegExp): Wanted => ({
  http: 400,
  code: 11102,
  details,
});

export const badJson = (details: RegExp): Wanted => ({
  http: 400,
  code: 11100,
  details,
});
