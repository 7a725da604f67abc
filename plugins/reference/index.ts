import type {
  ApiDocumentation,
  DocumentedCall,
} from '../../sandbox/core/documentation.ts';
import {callPage} from './call-page.ts';
import {describe} from './document.ts';
import {slug} from './markdown.ts';
import type {OpenApiDocument} from '../../src/components/Composer/openapi.ts';
import {indexPage, objectsPage, statusCodesPage} from './other-pages.ts';
import {runExample} from './run-example.ts';
import type {ExamplesOfCalls} from './sent-by.ts';

async function pageOfCall(
  documentation: ApiDocumentation,
  document: OpenApiDocument,
  call: DocumentedCall,
  {position, shown}: {position: number; shown: ExamplesOfCalls},
): Promise<[string, string]> {
  const exchange = await runExample(documentation, call.rpc);
  const described = describe(document, call);
  return [
    `${slug(call.rpc)}.mdx`,
    callPage(documentation, document, described, {
      position,
      exchange,
      places: shown.get(call.rpc) ?? [],
    }),
  ];
}

/**
 * All pages of an API's reference, by file name.
 *
 * @param shown Where the site's other pages show examples of the calls.
 */
export async function referencePages(
  documentation: ApiDocumentation,
  document: OpenApiDocument,
  shown: ExamplesOfCalls = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const {calls} = documentation;
  const pages = await Promise.all(
    calls.map((call, index) =>
      pageOfCall(documentation, document, call, {position: index + 2, shown}),
    ),
  );
  const after = calls.length + 2;
  return new Map([
    ['index.mdx', indexPage(documentation)],
    ...pages,
    ['objects.mdx', objectsPage(documentation, document, after)],
    ['status-codes.mdx', statusCodesPage(documentation, after + 1)],
  ]);
}
