import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {nearest} from './nearest.ts';
import {PageError, shownPath} from './page-error.ts';
import {type MarkdownNode, visitScript} from './syntax-tree.ts';

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
  siteDir: string,
  page: string,
  node: MarkdownNode,
): void {
  visitScript(node.data?.estree, (script) => {
    const source = script['source'];
    const request =
      typeof source === 'object' && source !== null && 'value' in source
        ? source.value
        : undefined;
    if (
      script.type !== 'ImportDeclaration' ||
      typeof request !== 'string' ||
      !RAW_LOADER.test(request)
    ) {
      return;
    }
    const target = resolveRequest(
      siteDir,
      page,
      request.replace(RAW_LOADER, ''),
    );
    if (target !== undefined && !existsSync(target)) {
      throw new PageError(
        shownPath(siteDir, page),
        script.loc && {
          line: script.loc.start.line,
          column: script.loc.start.column + 1,
        },
        `the page imports ${shownPath(siteDir, target)}, and there is no such file`,
        remedyFor(siteDir, target),
      );
    }
  });
}
