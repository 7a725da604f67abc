import type {DocumentedCall} from '../../api/calls/documentation.ts';
import {ANNOTATION_STATUSES, STATUS_CODES} from '../../api/status-codes.ts';
import {fieldTable, objectTitle} from './fields.ts';
import {heading, page, pathCode, prose, slug, table} from './markdown.ts';
import type {OpenApiDocument, Schema} from './openapi.ts';

/** The page that leads to all others. */
export function indexPage(calls: readonly DocumentedCall[]): string {
  const rows = calls.map(({rpc, method, paths, summary}) => [
    `[${rpc}](./${slug(rpc)}.mdx)`,
    prose(summary),
    pathCode(`${method} ${paths.short.replace('/v2', '…')}`),
  ]);
  return page(
    {
      title: 'Reference',
      description:
        'Every call of the annotation API: paths, fields, limits, errors, and an example answer for each.',
      sidebar_position: 1,
      sidebar_label: 'Overview',
    },
    [
      'Every call that the [sandbox](../sandbox.mdx) answers, with its fields, limits and errors. These pages are made from the schemas that the sandbox validates with, and each example answer is what the sandbox answered.',
      table(['Call', 'What it does', 'REST'], rows),
      'The `…` stands for `/v2/users/{user_id}/apps/{app_id}` in the long form of a path, and for `/v2` in the short one. [Getting started](../getting-started.mdx#paths) explains the two. Over gRPC, the calls are methods of the service `clarifai.api.V2`, with the same names.',
      heading(2, 'Also here', 'also-here'),
      [
        '- [Objects](./objects.mdx): what requests and answers are made of.',
        '- [Status codes](./status-codes.mdx): every code that the sandbox answers.',
        '- <a href="pathname:///openapi.json">openapi.json</a>: the same as an OpenAPI 3.1 document.',
        '- <a href="pathname:///annotation-api.d.ts">annotation-api.d.ts</a>: the same as TypeScript types.',
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
  document: OpenApiDocument,
  calls: readonly DocumentedCall[],
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
      description:
        'The objects that requests and answers of the annotation API are made of, field by field.',
      sidebar_position: position,
    },
    [
      'Names follow those of the API’s contract. Where one message of the contract serves several purposes, as its `Annotation` does, it is listed here once for each, with the fields that count there.',
      heading(2, 'In requests', 'in-requests'),
      'A field that is not listed here is refused with its name (11102).',
      ...objectSections(document, sent, true),
      heading(2, 'In answers', 'in-answers'),
      ...objectSections(document, answered, false),
    ],
  );
}

/** The page of all status codes. */
export function statusCodesPage(
  calls: readonly DocumentedCall[],
  position: number,
): string {
  const stands = new Set<number>(ANNOTATION_STATUSES);
  const users = (number: number): string =>
    calls
      .filter(({errors}) => errors.some((error) => error.code === number))
      .map(({rpc}) => `[${rpc}](./${slug(rpc)}.mdx#errors)`)
      .join(', ');
  const sections = Object.entries(STATUS_CODES).flatMap(
    ([number, [name, httpStatus, description]]) => {
      const calling = users(Number(number));
      return [
        heading(3, `${number} ${description}`, `code-${number}`),
        [
          `\`${name}\`.`,
          stands.has(Number(number))
            ? 'A status that an annotation can stand in.'
            : `HTTP status ${httpStatus}.`,
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
      description:
        'The status codes that the annotation API answers in the sandbox: number, name, HTTP status and the calls that use it.',
      sidebar_position: position,
    },
    [
      'The codes that the sandbox answers. Their names are those of the API’s contract, which has more. [Statuses](../guides/statuses.mdx) explains how they are used.',
      heading(2, 'Codes', 'codes'),
      ...sections,
    ],
  );
}
