import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Program} from 'estree';
import {nearest} from './nearest.ts';
import {PageError, placeOf, shownPath} from './page-error.ts';
import type {Page} from './read-operation.ts';

const RAW_LOADER = /^!!raw-loader!/;

function resolveRequest(
  siteDir: string,
  page: string,
  request: string,
): string | undefined {
  if (request.startsWith('@site/')) {
    return path.join(siteDir, request.slice('@site/'.length));
  }
  // Anything else names a package, which the bundler looks up by its own rules.
  return /^\.{0,2}\//.test(request)
    ? path.resolve(path.dirname(page), request)
    : undefined;
}

function remedyFor(siteDir: string, target: string): string {
  const folder = path.dirname(target);
  if (!existsSync(folder)) {
    return `correct the path: there is no folder ${shownPath(siteDir, folder)}/.`;
  }
  const likely = nearest(path.basename(target), readdirSync(folder));
  return likely === undefined
    ? `correct the path, or add the file.`
    : `did you mean ${likely}? Otherwise correct the path, or add the file.`;
}

/** Stops the build where a page imports the text of a file that isn't there. */
export function checkRawImports(
  {siteDir, path: page}: Page,
  script: Program,
): void {
  for (const statement of script.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const request = String(statement.source.value);
    if (!RAW_LOADER.test(request)) continue;
    const target = resolveRequest(
      siteDir,
      page,
      request.replace(RAW_LOADER, ''),
    );
    if (target !== undefined && !existsSync(target)) {
      throw new PageError(
        shownPath(siteDir, page),
        placeOf(statement),
        `the page imports ${shownPath(siteDir, target)}, and there is no such file`,
        remedyFor(siteDir, target),
      );
    }
  }
}
