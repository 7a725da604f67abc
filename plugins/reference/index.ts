import type {
  ApiDocumentation,
  DocumentedCall,
} from '../../sandbox/core/documentation.ts';
import {callPage} from './call-page.ts';
import {describe} from './document.ts';
import {slug} from './markdown.ts';
import type {OpenApiDocument} from './openapi.ts';
import {indexPage, objectsPage, statusCodesPage} from './other-pages.ts';
import {runExample} from './run-example.ts';

async function pageOfCall(
  documentation: ApiDocumentation,
  document: OpenApiDocument,
  call: DocumentedCall,
  position: number,
): Promise<[string, string]> {
  const exchange = await runExample(documentation, call.rpc);
  const described = describe(document, call);
  return [
    `${slug(call.rpc)}.mdx`,
    callPage(documentation, document, described, {position, exchange}),
  ];
}

/** All pages of an API's reference, by file name. */
export async function referencePages(
  documentation: ApiDocumentation,
  document: OpenApiDocument,
): Promise<ReadonlyMap<string, string>> {
  const {calls} = documentation;
  const pages = await Promise.all(
    calls.map((call, index) =>
      pageOfCall(documentation, document, call, index + 2),
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
