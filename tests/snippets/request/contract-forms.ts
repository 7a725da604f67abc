import type {Service} from 'protobufjs';
import {flatten} from './flatten.ts';
import type {FlatRequest, RequestForms} from './flat-request.ts';
import {AUTHORIZATION, BODY, bodyOf, CALL, PATH, urlOf} from './names.ts';
import {matchRoute, readRoutes} from './routes.ts';
import type {Route} from './routes.ts';

/** Reads a query parameter that stands for something else than its text; undefined for all others. */
export type ReadQuery = (
  call: string,
  name: string,
  texts: readonly string[],
) => unknown;

/** For an API with a contract: the message that was sent, whether over REST or gRPC. */
export function contractForms(
  service: Service,
  readQuery: ReadQuery = () => undefined,
): RequestForms {
  const routes = readRoutes(service);
  return {
    received({sent, authorization}) {
      const who = [AUTHORIZATION, authorization ?? 'none'] as const;
      if (sent.transport === 'rest') {
        const {method, url, body} = sent;
        return new Map([
          who,
          ...restForm(routes, readQuery, method, url, body),
        ]);
      }
      const type = service.methods[sent.rpc]?.resolvedRequestType;
      if (!type) throw new Error(`The contract has no call ${sent.rpc}`);
      return new Map([
        [CALL, sent.rpc],
        who,
        ...flatten(type, sent.request, 'grpc'),
      ]);
    },
    expected(request, account) {
      const url = urlOf(request, account);
      return new Map([
        [AUTHORIZATION, account.authorization],
        ...restForm(routes, readQuery, request.method, url, bodyOf(request)),
      ]);
    },
  };
}

function restForm(
  routes: readonly Route[],
  readQuery: ReadQuery,
  verb: string,
  url: string,
  body: string,
): FlatRequest {
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
      [BODY, `not JSON: ${body}`],
    ]);
  }
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    const special = readQuery(matched.method.name, name, values);
    if (special !== undefined) {
      setField(request, name, special);
      continue;
    }
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
