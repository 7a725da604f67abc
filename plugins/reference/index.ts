import {documentedCalls} from '../../api/calls/documentation.ts';
import {callPage} from './call-page.ts';
import {describe} from './document.ts';
import {exampleRequests} from './examples.ts';
import {slug} from './markdown.ts';
import type {OpenApiDocument} from './openapi.ts';
import {indexPage, objectsPage, statusCodesPage} from './other-pages.ts';
import {runExample} from './run-example.ts';

async function pageOfCall(
  document: OpenApiDocument,
  call: (typeof documentedCalls)[number],
  position: number,
): Promise<[string, string]> {
  const example = exampleRequests[call.rpc];
  if (example === undefined) {
    throw new Error(
      `reference: ${call.rpc} has no example. Add a request to plugins/reference/examples.ts.`,
    );
  }
  const exchange = await runExample(call.rpc, example);
  const described = describe(document, call);
  return [
    `${slug(call.rpc)}.mdx`,
    callPage(document, described, {position, exchange}),
  ];
}

/** All pages of the reference, by file name. */
export async function referencePages(
  document: OpenApiDocument,
): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(
    documentedCalls.map((call, index) => pageOfCall(document, call, index + 2)),
  );
  const after = documentedCalls.length + 2;
  return new Map([
    ['index.mdx', indexPage(documentedCalls)],
    ...pages,
    ['objects.mdx', objectsPage(document, documentedCalls, after)],
    ['status-codes.mdx', statusCodesPage(documentedCalls, after + 1)],
  ]);
}
