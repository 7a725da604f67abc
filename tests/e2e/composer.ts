import type {Locator, Page} from 'playwright-core';
import {afterEach} from 'vitest';
import {slug} from '../../plugins/reference/markdown.ts';
import type {SiteUnderTest} from './site.ts';

/** The page of a call in the reference. */
export const pageOf = (call: string): string => `/docs/reference/${slug(call)}`;

/** The composer of a call's page, as a reader sees and works it. */
export class ComposerOnPage {
  readonly root: Locator;

  constructor(
    readonly page: Page,
    readonly call: string,
  ) {
    this.root = page.locator('[data-composer="open"]');
  }

  /** Presses the one button that a page has of it. */
  async open(): Promise<void> {
    await this.page.getByRole('button', {name: 'Try it'}).click();
    await this.root.waitFor();
  }

  button(name: string): Locator {
    return this.root.getByRole('button', {name, exact: true});
  }

  field(name: string): Locator {
    return this.root.getByLabel(new RegExp(`^${name}( |$)`));
  }

  /** The editor, once it has taken the plain field's place. */
  get editor(): Locator {
    return this.root.locator('.monaco-editor[role="code"]');
  }

  get target(): Locator {
    return this.root.locator('[data-target]');
  }

  get summary(): Locator {
    return this.root.locator('[data-sent] > [role="status"]');
  }

  get code(): Locator {
    return this.root.getByRole('tabpanel').locator('code');
  }

  /** Puts a text in the place of the body. */
  async writeBody(text: string): Promise<void> {
    await this.editor.waitFor();
    await this.editor.click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  /** Sends, and waits for what came of it. */
  async send(): Promise<string> {
    await this.button('Send').click();
    return this.done();
  }

  async done(): Promise<string> {
    await this.root.locator('[data-sent="done"]').waitFor();
    return (await this.summary.textContent()) ?? '';
  }

  /** Has somebody on this machine answer in the place of the API. */
  async chooseServer(url: string, token = 'owner-pat'): Promise<void> {
    await this.root.getByRole('button', {name: /^Endpoint/}).click();
    const panel = this.root.getByRole('region', {name: 'Endpoint'});
    await panel.getByRole('radio', {name: 'Another URL'}).check();
    await panel.getByLabel('URL', {exact: true}).fill(url);
    await panel.getByLabel('Access token').fill(token);
  }
}

/** Opens composers for the tests of one file, and closes after each test what it opened. */
export function useComposers(site: SiteUnderTest) {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) {
      await close();
    }
  });

  /** Opens a call's page, or another address of it. */
  async function visit(
    call: string,
    {
      path = pageOf(call),
      ...options
    }: Parameters<SiteUnderTest['visit']>[1] & {path?: string} = {},
  ): Promise<ComposerOnPage> {
    const opened = await site.visit(path, options);
    closers.push(() => opened.close());
    return new ComposerOnPage(opened.page, call);
  }

  async function open(...given: Parameters<typeof visit>) {
    const composer = await visit(...given);
    await composer.open();
    return composer;
  }

  return {visit, open, closers};
}
