import {loadContract} from '../../../api/grpc/contract.ts';
import type {ExpectedRequest} from '../../../code_snippets/expectation.ts';
import type {ReceivedCall} from '../server/test-server.ts';
import {flatten} from './flatten.ts';
import type {FlatRequest} from './flatten.ts';
import {matchRoute, readRoutes} from './routes.ts';

const service = loadContract();
const routes = readRoutes(service);

/** Who the snippets act as during the tests. */
export interface Account {
  readonly userId: string;
  readonly appId: string;
  readonly key: string;
}

/** Names in a {@link FlatRequest} for what isn't a field of the request message. */
const CALL = '(call)';
const PATH = '(path)';
const AUTHORIZATION = '(authorization)';

/** A received call as fields: what was called, by whom, and everything that was sent. */
export function oneForm({sent, authorization}: ReceivedCall): FlatRequest {
  const who = [AUTHORIZATION, authorization ?? 'none'] as const;
  if (sent.transport === 'grpc') {
    const type = service.methods[sent.rpc]?.resolvedRequestType;
    if (!type) throw new Error(`The contract has no call ${sent.rpc}`);
    return new Map([
      [CALL, sent.rpc],
      who,
      ...flatten(type, sent.request, 'grpc'),
    ]);
  }
  return new Map([who, ...restForm(sent.method, sent.url, sent.body)]);
}

/** The request that an operation's expectation declares, in the same form; it mentions the path too. */
export function expectedForm(
  {method, path, query = {}, body}: ExpectedRequest,
  account: Account,
): FlatRequest {
  const parameters = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((item) => [name, String(item)]),
  );
  const search = new URLSearchParams(parameters).toString();
  const pathname = path
    .replace('{user_id}', account.userId)
    .replace('{app_id}', account.appId);
  return new Map([
    [AUTHORIZATION, `Key ${account.key}`],
    ...restForm(
      method,
      search === '' ? pathname : `${pathname}?${search}`,
      body === undefined ? '' : JSON.stringify(body),
    ),
  ]);
}

function restForm(verb: string, url: string, body: string): FlatRequest {
  const {pathname, searchParams} = new URL(url, 'https://api.invalid');
  const matched = matchRoute(routes, verb, pathname);
  if (matched === undefined) return new Map([[CALL, `${verb} ${pathname}`]]);
  const type = matched.method.resolvedRequestType;
  if (!type) throw new Error(`${matched.method.name} has no request type`);

  let request: unknown;
  try {
    request = body === '' ? {} : JSON.parse(body);
  } catch {
    return new Map([
      [CALL, matched.method.name],
      ['(body)', `not JSON: ${body}`],
    ]);
  }
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    const isList = type.fields[name]?.repeated === true;
    setField(request, name, isList ? values : values.at(-1));
  }
  for (const [name, value] of matched.fields) setField(request, name, value);
  return new Map([
    [CALL, matched.method.name],
    [PATH, `${verb} ${pathname}`],
    ...flatten(type, request, 'rest'),
  ]);
}

/** Sets a field by its dotted name. */
function setField(target: unknown, dotted: string, value: unknown): void {
  const names = dotted.split('.');
  const last = names.pop() ?? dotted;
  let object = target as Record<string, unknown>;
  for (const name of names) {
    object[name] ??= {};
    object = object[name] as Record<string, unknown>;
  }
  object[last] = value;
}

/** Fields that only some transports have; they are compared where both sides have them. */
export const OPTIONAL_FIELDS: ReadonlySet<string> = new Set([PATH]);
