import {evaluate} from '../../worker/evaluate.ts';
import {serve} from '../../worker/serve.ts';
import type {RunTools} from '../../worker/engine.ts';
import {runClassic} from './classic-script.ts';
import {look} from './look.ts';
import type {OpenedPage, PageScript} from './open-document.ts';
import {openPage} from './open-document.ts';
import {furnish} from './realm.ts';

/**
 * A page with its scripts. It has a document to work with, which is not drawn
 * here: what it shows is told as text and elements (see decisions/0005).
 */
serve(async (html, _filename, tools) => {
  const page = openOrNothing(html);
  if (!page) {
    return {error: TOO_DEEP, unread: true};
  }
  const realm = furnish(page);
  tools.showing(() => look(page.document.body));
  tools.running();
  page.foreignScripts.forEach((address) =>
    console.error(
      `Not loaded: ${address}. A page here runs the scripts that are in it.`,
    ),
  );
  for (const script of inOrder(page.scripts)) {
    const error = await runScript(script, tools);
    if (error) {
      return {error};
    }
  }
  realm.announceLoaded();
  await tools.pending.idle();
  return {};
});

const TOO_DEEP = {
  name: 'RangeError',
  message: 'The elements of the page are nested too deep.',
};

/** What engines throw when there is no more stack. */
const STACK_ENDED = /^(RangeError|InternalError)$/;

/** The page, or nothing when reading it takes more of the stack than there is. */
function openOrNothing(html: string): OpenedPage | undefined {
  try {
    return openPage(html);
  } catch (error) {
    if (STACK_ENDED.test((error as Error).name)) {
      return undefined;
    }
    throw error;
  }
}

/** Modules wait until the page is read; all others run where they stand. */
function inOrder(scripts: readonly PageScript[]): PageScript[] {
  const of = (kind: PageScript['kind']) =>
    scripts.filter((script) => script.kind === kind);
  return [...of('classic'), ...of('module')];
}

function runScript({text, kind, line}: PageScript, {loadScript}: RunTools) {
  // In front of it the page's other lines, empty: its lines are then the page's.
  const code = '\n'.repeat(line) + text;
  return kind === 'module'
    ? evaluate(`"use strict";${code}`)
    : runClassic(code, loadScript);
}
