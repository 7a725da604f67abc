import type {ApiDocumentation} from '../../sandbox/core/documentation.ts';
import {fieldTable, objectTitle} from './fields.ts';
import {heading, page, pathCode, prose, slug, table} from './markdown.ts';
import type {
  OpenApiDocument,
  Schema,
} from '../../src/components/Composer/openapi.ts';

/** The page that leads to all others. */
export function indexPage({
  calls,
  definition: {id, name},
  texts,
}: ApiDocumentation): string {
  const rows = calls.map((call) => [
    `[${call.rpc}](./${slug(call.rpc)}.mdx)`,
    prose(call.summary),
    pathCode(`${call.method} ${texts.shortPath(call)}`),
  ]);
  return page(
    {
      title: 'Reference',
      description: `Every call of the ${name}: paths, fields, limits, errors, and an example answer for each.`,
      sidebar_position: 1,
      sidebar_label: 'Overview',
    },
    [
      `Every call that the [sandbox](${texts.sandboxPage}) answers, with its fields, limits and errors. These pages are made from the schemas that the sandbox validates with, and each example answer is what the sandbox answered.`,
      table(['Call', 'What it does', 'REST'], rows),
      texts.paths,
      heading(2, 'Also here', 'also-here'),
      [
        '- [Objects](./objects.mdx): what requests and answers are made of.',
        '- [Status codes](./status-codes.mdx): every code that the sandbox answers.',
        '- <a href="pathname:///openapi.json">openapi.json</a>: the same as an OpenAPI 3.1 document.',
        `- <a href="pathname:///${id}.d.ts">${id}.d.ts</a>: the same as TypeScript types.`,
      ].join('\n'),
    ],
  );
}

function objectSections(
  document: OpenApiDocument,
  schemas: readonly (readonly [string, Schema])[],
  marksRequired: boolean,
): string[] {
  return schemas.flatMap(([name, schema]) => [
    heading(3, objectTitle(name), slug(name)),
    prose(schema.description ?? ''),
    fieldTable(document, schema, {marksRequired}),
  ]);
}

/** The page of the objects that requests and answers are made of. */
export function objectsPage(
  {calls, definition: {name: api}, texts}: ApiDocumentation,
  document: OpenApiDocument,
  position: number,
): string {
  const rpcs = new Set(calls.map(({rpc}) => `${rpc}Request`));
  const all = Object.entries(document.components?.schemas ?? {})
    .filter(([name]) => !rpcs.has(name) && !name.endsWith('Response'))
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
  const sent = all.filter(([name]) => name.endsWith('Request'));
  const answered = all.filter(([name]) => !name.endsWith('Request'));
  return page(
    {
      title: 'Objects',
      description: `The objects that requests and answers of the ${api} are made of, field by field.`,
      sidebar_position: position,
    },
    [
      texts.objects,
      heading(2, 'In requests', 'in-requests'),
      texts.unknownField,
      ...objectSections(document, sent, true),
      heading(2, 'In answers', 'in-answers'),
      ...objectSections(document, answered, false),
    ],
  );
}

/** The page of all status codes. */
export function statusCodesPage(
  {calls, definition, implementation: {statuses}, texts}: ApiDocumentation,
  position: number,
): string {
  const users = (number: number): string =>
    calls
      .filter(({errors}) => errors.some((error) => error.code === number))
      .map(({rpc}) => `[${rpc}](./${slug(rpc)}.mdx#errors)`)
      .join(', ');
  const sections = Object.entries(statuses.table).flatMap(
    ([number, [name, httpStatus, description]]) => {
      const calling = users(Number(number));
      return [
        heading(3, `${number} ${description}`, `code-${number}`),
        [
          `\`${name}\`.`,
          texts.statusNote(Number(number)) ?? `HTTP status ${httpStatus}.`,
          calling === '' ? '' : `An error of ${calling}.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      ];
    },
  );
  return page(
    {
      title: 'Status codes',
      description: `The status codes that the ${definition.name} answers in the sandbox: number, name, HTTP status and the calls that use it.`,
      sidebar_position: position,
    },
    [texts.statusCodes, heading(2, 'Codes', 'codes'), ...sections],
  );
}
