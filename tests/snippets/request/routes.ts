import type {Method, Service} from 'protobufjs';

/** A REST request matched to the call of the contract that it makes. */
export interface MatchedCall {
  readonly method: Method;
  /** What the path says, by dotted field name: `user_app_id.user_id`. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A REST path of the contract. */
export interface Route {
  readonly method: Method;
  readonly verb: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const BINDING =
  /^\(google\.api\.http\)(?:\.\w+)?\.(get|post|put|patch|delete)$/;

/** Reads the contract's own REST paths, so that requests are matched by them and not by the sandbox's. */
export function readRoutes(service: Service): readonly Route[] {
  return service.methodsArray.flatMap((method) =>
    Object.entries((method.options ?? {}) as Record<string, unknown>).flatMap(
      ([option, path]) => {
        const verb = BINDING.exec(option)?.[1];
        if (verb === undefined || typeof path !== 'string') return [];
        const names = [...path.matchAll(/\{([^}]+)\}/g)].map(
          ([, name]) => name ?? '',
        );
        const pattern = path
          .split(/\{[^}]+\}/)
          .map((text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
          .join('([^/]+)');
        return [
          {
            method,
            verb: verb.toUpperCase(),
            pattern: new RegExp(`^${pattern}$`),
            names,
          },
        ];
      },
    ),
  );
}

/** Finds the call that a method and path make; undefined when the contract has none. */
export function matchRoute(
  routes: readonly Route[],
  verb: string,
  pathname: string,
): MatchedCall | undefined {
  for (const route of routes) {
    const match = route.verb === verb && route.pattern.exec(pathname);
    if (match) {
      const fields = new Map(
        route.names.map((name, index) => [
          name,
          decodeURIComponent(match[index + 1] ?? ''),
        ]),
      );
      return {method: route.method, fields};
    }
  }
  return undefined;
}
