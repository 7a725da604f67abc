import type {ApiDocumentation} from '../../sandbox/core/documentation.ts';
import {statusOf} from './create-document.ts';
import type {DescribedCall} from './document.ts';
import {fieldTable, parameterTable} from './fields.ts';
import {
  code,
  fence,
  heading,
  page,
  pathCode,
  prose,
  slug,
  table,
} from './markdown.ts';
import {
  type OpenApiDocument,
  type Parameter,
  refName,
  resolve,
  type Schema,
} from '../../src/components/Composer/openapi.ts';
import type {Exchange} from './run-example.ts';
import type {ShownPlace} from './shown-examples.ts';

/** What can be pressed on a page: a request of the reader's own, composed and sent. */
const COMPOSER_IMPORT =
  "import Composer from '@site/src/components/Composer/index.tsx';";

function pathsOf({call}: DescribedCall): string {
  const {method, paths, otherPaths = []} = call;
  const all = [paths, ...otherPaths];
  if (all.every(({short}) => short === undefined)) {
    const rows = all.map(({long}) => [pathCode(`${method} ${long}`)]);
    return table(['Method and path'], rows);
  }
  const rows = all.flatMap(({long, short}) => [
    ['Long', pathCode(`${method} ${long}`)],
    ...(short === undefined ? [] : [['Short', pathCode(`${method} ${short}`)]]),
  ]);
  return table(['Form', 'Method and path'], rows);
}

function guideLine(
  {guides}: ApiDocumentation,
  {call: {rpc}}: DescribedCall,
): string {
  const pages = guides[rpc];
  if (pages === undefined) {
    throw new Error(
      `reference: no page explains ${rpc}. Name one in the guides of the API's documentation.`,
    );
  }
  const links = pages.map(({title, file}) => `[${title}](${file})`);
  return `Explained in ${new Intl.ListFormat('en').format(links)}.`;
}

function limitsOf({call: {limits}}: DescribedCall): string[] {
  return limits.length === 0
    ? []
    : [
        heading(2, 'Limits', 'limits'),
        limits.map((limit) => `- ${prose(limit)}`).join('\n'),
      ];
}

function parametersOf(
  document: OpenApiDocument,
  {operation}: DescribedCall,
  place: Parameter['in'],
): string[] {
  const parameters = (operation.parameters ?? []).filter(
    (parameter) => parameter.in === place,
  );
  return parameters.length === 0
    ? []
    : [
        heading(2, place === 'path' ? 'In the path' : 'In the query', place),
        parameterTable(document, parameters),
      ];
}

/** The objects that a body is a list of; they deserve a table of their own. */
function itemsOf(
  document: OpenApiDocument,
  schema: Schema,
): [string, Schema][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) =>
    field.type === 'array' && refName(field.items ?? {}) !== undefined
      ? [[key, resolve(document, field.items ?? {})] as [string, Schema]]
      : [],
  );
}

function bodyOf(document: OpenApiDocument, {body}: DescribedCall): string[] {
  if (body === undefined) {
    return [];
  }
  const schema = resolve(document, body);
  return [
    heading(2, 'Body', 'body'),
    fieldTable(document, schema, {marksRequired: true}),
    ...itemsOf(document, schema).flatMap(([key, item]) => [
      heading(3, `Each of ${code(key)}`, `body-${slug(key)}`),
      fieldTable(document, item, {marksRequired: true}),
    ]),
  ];
}

function answerOf(
  document: OpenApiDocument,
  {answer}: DescribedCall,
): string[] {
  return [
    heading(2, 'Answer', 'answer'),
    fieldTable(document, resolve(document, answer), {marksRequired: false}),
  ];
}

function errorsOf(
  {implementation: {statuses}, commonErrors, texts}: ApiDocumentation,
  {call: {batch, errors}}: DescribedCall,
): string[] {
  const rows = [...errors, ...commonErrors].map(({code: number, when}) => {
    const [name, httpStatus] = statusOf(statuses.table, number);
    return [
      `[${number}](./status-codes.mdx#code-${number})`,
      code(name),
      String(httpStatus),
      prose(when),
    ];
  });
  return [
    heading(2, 'Errors', 'errors'),
    batch === undefined ? '' : texts.batchErrors,
    table(['Code', 'Name', 'HTTP', 'When'], rows),
  ];
}

/** Links to the examples in other pages that send this call. */
function placesOf(places: readonly ShownPlace[]): string[] {
  const links = places.map(({file, page: title, heading: section, anchor}) => {
    const text = section === undefined ? title : `${title}: ${section}`;
    return `- [${prose(text)}](${file}${anchor === undefined ? '' : `#${anchor}`})`;
  });
  return links.length === 0
    ? []
    : [
        heading(2, 'Used in examples', 'used-in-examples'),
        'These send this call, in every language, with what it does explained:',
        [...new Set(links)].join('\n'),
      ];
}

/** What the page of a call is made of, beside its description. */
export interface CallPageParts {
  readonly position: number;
  readonly exchange: Exchange;
  /** Where other pages show examples that send it. */
  readonly places: readonly ShownPlace[];
}

/** The page of one call. */
export function callPage(
  documentation: ApiDocumentation,
  document: OpenApiDocument,
  described: DescribedCall,
  {position, exchange, places}: CallPageParts,
): string {
  const {rpc, summary, description} = described.call;
  return page(
    {
      title: rpc,
      description: `${summary}: the paths, fields, limits and errors of ${rpc}, and an example answer.`,
      sidebar_position: position,
    },
    [
      COMPOSER_IMPORT,
      prose(description),
      guideLine(documentation, described),
      `<Composer call="${rpc}" />`,
      heading(2, 'Paths', 'paths'),
      pathsOf(described),
      ...limitsOf(described),
      ...parametersOf(document, described, 'path'),
      ...parametersOf(document, described, 'query'),
      ...bodyOf(document, described),
      ...answerOf(document, described),
      ...errorsOf(documentation, described),
      heading(2, 'Example', 'example'),
      `This request, sent to the [sandbox](${documentation.texts.sandboxPage}) with its sample data:`,
      fence('http', exchange.request),
      'Its answer:',
      fence('json', exchange.answer),
      ...placesOf(places),
    ],
  );
}
