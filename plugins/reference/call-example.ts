import type {Call} from '../../sandbox/core/call.ts';
import type {
  ApiDocumentation,
  ExampleRequest,
} from '../../sandbox/core/documentation.ts';
import {matchPath} from './match-path.ts';

/** What a call's example has for its parameters, and in its body. */
export interface CallExample {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: ExampleRequest['body'];
}

/** The example of a call, taken apart by the call's own paths. */
export function exampleOf(
  {examples, exampleValues}: ApiDocumentation,
  {rpc, paths, otherPaths = []}: Call,
): CallExample {
  const example = examples[rpc];
  if (example === undefined) {
    return {path: {}, query: {}};
  }
  const values = [paths, ...otherPaths]
    .flatMap(({long, short}) => (short === undefined ? [long] : [long, short]))
    .map((template) => matchPath(template, example.path))
    .find((match) => match !== undefined);
  const path = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    value === `{${name}}` ? (exampleValues[name] ?? value) : value,
  ]);
  return {
    path: Object.fromEntries(path) as Record<string, string>,
    query: example.query ?? {},
    ...(example.body && {body: example.body}),
  };
}
