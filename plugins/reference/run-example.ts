import {createSandbox} from '../../sandbox/core/index.ts';
import type {
  ApiDocumentation,
  ExampleRequest,
} from '../../sandbox/core/documentation.ts';
import {formatJson} from '../../sandbox/core/format-json.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';

/** A request as the reference shows it, and what the sandbox answers to it. */
export interface Exchange {
  readonly request: string;
  readonly answer: string;
}

function queryOf(query: ExampleRequest['query']): string {
  const entries = Object.entries(query ?? {}).flatMap(([key, value]) =>
    [value].flat().map((item): [string, string] => [key, String(item)]),
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`;
}

/** JSON for reading: short objects on one line. */
function pretty(value: object): string {
  return formatJson(value as JsonObject, 80).join('\n');
}

function requestText(
  {method, body}: ExampleRequest,
  target: string,
  authorization: string,
): string {
  const head = [`${method} ${target}`, `Authorization: ${authorization}`];
  return body === undefined
    ? head.join('\n')
    : [...head, 'Content-Type: application/json', '', pretty(body)].join('\n');
}

function fillPath(
  path: string,
  values: ApiDocumentation['exampleValues'],
): string {
  return path.replaceAll(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    if (value === undefined) {
      throw new Error(
        `reference: the path ${path} of an example has ${all}, which exampleValues does not have.`,
      );
    }
    return value;
  });
}

/** Gives a fresh sandbox a call's example; its clock and ids stand still, so that pages only change when the API does. */
export async function runExample(
  {definition, implementation, examples, exampleValues}: ApiDocumentation,
  rpc: string,
): Promise<Exchange> {
  const example = examples[rpc];
  if (example === undefined) {
    throw new Error(
      `reference: ${rpc} has no example. Add a request to the examples of the API's documentation.`,
    );
  }
  let made = 0;
  const sandbox = await createSandbox(implementation, {
    sample: implementation.sample,
    now: () => new Date('2026-02-01T12:00:00Z'),
    newId: () => `generated-${(made += 1)}`,
  });
  const {key, users, origin} = definition;
  const targetOf = ({path, query}: ExampleRequest) =>
    fillPath(path, exampleValues) + queryOf(query);
  const send = (request: ExampleRequest) =>
    sandbox.fetch(
      new Request(`${origin}${targetOf(request)}`, {
        method: request.method,
        headers: {
          Authorization: key.authorization(users[0].key),
          'Content-Type': 'application/json',
        },
        ...(request.body !== undefined && {body: JSON.stringify(request.body)}),
      }),
    );
  if (example.before) {
    await send(example.before);
  }
  const response = await send(example);
  const answer = (await response.json()) as JsonObject;
  await sandbox.close();
  if (!response.ok) {
    throw new Error(
      `reference: the example of ${rpc} failed with HTTP ${response.status}: ${JSON.stringify(answer)}. Correct it in the examples of the API's documentation.`,
    );
  }
  return {
    request: requestText(
      example,
      targetOf(example),
      key.authorization(key.placeholder),
    ),
    answer: pretty(answer),
  };
}
