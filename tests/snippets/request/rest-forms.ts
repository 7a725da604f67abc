import type {FlatRequest, RequestForms} from './flat-request.ts';
import {AUTHORIZATION, BODY, bodyOf, CALL, urlOf} from './names.ts';

/** For an API that speaks REST alone: every value that was sent, as JSON has it. */
export function restForms(): RequestForms {
  return {
    received({sent, authorization}) {
      if (sent.transport === 'grpc') {
        throw new Error(`A gRPC call to an API without gRPC: ${sent.rpc}`);
      }
      const {method, url, body} = sent;
      return restForm(authorization ?? 'none', method, url, body);
    },
    expected: (request, account) =>
      restForm(
        account.authorization,
        request.method,
        urlOf(request, account),
        bodyOf(request),
      ),
  };
}

function restForm(
  authorization: string,
  method: string,
  url: string,
  body: string,
): FlatRequest {
  const {pathname, searchParams} = new URL(url, 'https://api.invalid');
  const fields = new Map([
    [AUTHORIZATION, authorization],
    [CALL, `${method} ${pathname}`],
  ]);
  for (const name of new Set(searchParams.keys())) {
    fields.set(`?${name}`, searchParams.getAll(name).join(', '));
  }
  try {
    if (body !== '') flattenJson(JSON.parse(body), '', fields);
  } catch {
    fields.set(BODY, `not JSON: ${body}`);
  }
  return fields;
}

function flattenJson(
  value: unknown,
  path: string,
  fields: Map<string, string>,
): void {
  if (typeof value !== 'object' || value === null) {
    fields.set(path || BODY, JSON.stringify(value));
    return;
  }
  fields.set(path || BODY, Array.isArray(value) ? '[]' : '{}');
  for (const [key, item] of Object.entries(value)) {
    const name = Array.isArray(value) ? `[${key}]` : key;
    const dot = path === '' || Array.isArray(value) ? '' : '.';
    flattenJson(item, `${path}${dot}${name}`, fields);
  }
}
