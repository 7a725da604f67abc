import type {ExpectedRequest} from '../../../code_snippets/expectation.ts';
import type {Account} from '../tested-api.ts';

/** Names in a flat request for what isn't a field of its message. */
export const CALL = '(call)';
export const PATH = '(path)';
export const BODY = '(body)';
export const AUTHORIZATION = '(authorization)';

/** Fields that only some transports have; they are compared where both sides have them. */
export const OPTIONAL_FIELDS: ReadonlySet<string> = new Set([PATH]);

/** Path and query of a declared request, for an account. */
export function urlOf(
  {path, query = {}}: ExpectedRequest,
  {values}: Account,
): string {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((item) => [name, String(item)]),
  );
  const search = new URLSearchParams(parameters).toString();
  const pathname = path.replace(
    /\{(\w+)\}/g,
    (braces, name: string) => values[name] ?? braces,
  );
  return search === '' ? pathname : `${pathname}?${search}`;
}

/** The text of a declared request's body. */
export function bodyOf({body}: ExpectedRequest): string {
  return body === undefined ? '' : JSON.stringify(body);
}
