import {Cannot} from './cannot.ts';
import type {Contract, ContractCall} from './contract/read.ts';
import type {ReadRequest} from './given.ts';

/** The call that a request makes. */
export interface FoundCall {
  readonly call: ContractCall;
  /** The path of the contract: `/v2/inputs/{input_id}`. */
  readonly route: string;
  /** What the path says, by the names in the route: `user_app_id.user_id`. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Finds the call of the contract that a request makes; throws when there is none. */
export function findCall(
  contract: Contract,
  {method, segments}: ReadRequest,
): FoundCall {
  const found = contract.calls
    .flatMap((call) =>
      call.routes.flatMap((route) => {
        const parameters =
          route.method === method
            ? match(route.path.split('/').slice(1), segments)
            : undefined;
        return parameters ? [{call, route: route.path, parameters}] : [];
      }),
    )
    // `inputs/jobs` is no `inputs/{input_id}`.
    .sort((a, b) => a.parameters.size - b.parameters.size)[0];
  if (found === undefined) {
    throw new Cannot(
      `No call of the API is made by ${method} /${segments.join('/')}.`,
    );
  }
  return found;
}

function match(
  route: readonly string[],
  segments: readonly string[],
): ReadonlyMap<string, string> | undefined {
  if (route.length !== segments.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, part] of route.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== segment : segment === '') {
      return undefined;
    }
    if (name !== undefined) parameters.set(name, segment);
  }
  return parameters;
}
