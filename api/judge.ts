import type {Verdict} from '../sandbox/core/definition.ts';

/** The code of an answer's status that means success. */
const SUCCESS = 10000;
/** The codes that say something of the key. */
const BAD_KEY: ReadonlySet<number> = new Set([11000, 11002, 11008, 11009]);

/** What an answer says of its success; undefined for one that is not of this API. */
export function judge(body: unknown, httpStatus: number): Verdict | undefined {
  const {status} = (body ?? {}) as {
    status?: {code?: unknown; description?: unknown; details?: unknown};
  };
  if (typeof status?.code !== 'number') {
    return undefined;
  }
  const {code, description, details} = status;
  if (code === SUCCESS) {
    return {ok: true};
  }
  const said = [description, details].filter(Boolean).map(String).join(': ');
  return {
    ok: false,
    refusesKey: BAD_KEY.has(code) || httpStatus === 401,
    message: `${said} (${code})`,
  };
}
