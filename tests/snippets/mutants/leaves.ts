import type {
  ExpectedRequest,
  Json,
} from '../../../code_snippets/expectation.ts';

/** One value that an operation's request carries, and the field it is in. */
export interface Leaf {
  readonly field: string;
  readonly value: string | number | boolean;
}

/** Every value in an operation's request, those in its path included. */
export function leavesOf({path, query, body}: ExpectedRequest): Leaf[] {
  return [
    ...pathLeaves(path),
    ...leavesIn('', query ?? {}),
    ...leavesIn('', body ?? {}),
  ];
}

/** The names of all fields in a request, those that hold objects included. */
export function fieldsOf({query, body}: ExpectedRequest): readonly string[] {
  const names = new Set<string>();
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, item] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(name);
      visit(item);
    }
  };
  visit(query ?? {});
  visit(body ?? {});
  return [...names];
}

/** Ids stand in the path after the plural of what they name: `inputs/market`; in braces, it is the account's. */
function pathLeaves(path: string): Leaf[] {
  const [, , ...names] = path.split('/');
  return names.flatMap((plural, index) => {
    const value = names[index + 1];
    return index % 2 === 0 && value !== undefined && !value.startsWith('{')
      ? [{field: plural.replace(/s$/, '_id'), value}]
      : [];
  });
}

function leavesIn(field: string, value: Json): Leaf[] {
  if (value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item) => leavesIn(field, item as Json));
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, item]) =>
      leavesIn(name, item as Json),
    );
  }
  return [{field, value: value as string | number | boolean}];
}
