import type {Locator, Page} from 'playwright-core';

/** The page whose examples the tests use. */
export const UPDATE_PAGE = '/docs/annotate/update';

/** One example on a page, as a reader sees and works it. */
export class Example {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, operation: string) {
    this.page = page;
    this.root = page.locator(`[data-operation="${operation}"]`);
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', {
      name,
      exact: typeof name === 'string',
    });
  }

  get code(): Locator {
    return this.root.getByRole('tabpanel').locator('pre').first();
  }

  get editor(): Locator {
    return this.root.locator('.monaco-editor[role="code"]');
  }

  /** The part beneath the toolbar, once a run is over. */
  get done(): Locator {
    return this.root.locator('[data-run="done"]');
  }

  get summary(): Locator {
    return this.root.locator('[data-run] > [role="status"]');
  }

  section(name: string): Locator {
    return this.root.getByRole('region', {name});
  }

  /** Presses Run and waits for the end. */
  async run(): Promise<string> {
    await this.button('Run').click();
    return this.finished();
  }

  async finished(): Promise<string> {
    await this.done.waitFor();
    return (await this.summary.textContent()) ?? '';
  }

  async openEditor(): Promise<void> {
    await this.button('Edit').click();
    await this.editor.and(this.page.locator('.focused')).waitFor();
  }

  /** Opens the endpoint's settings, which are there after a first run, and picks who answers. */
  async chooseEndpoint(label: string): Promise<Locator> {
    if ((await this.button(/^Endpoint/).count()) === 0) {
      await this.run();
    }
    await this.button(/^Endpoint/).click();
    const panel = this.section('Endpoint');
    await panel.getByRole('radio', {name: label}).check();
    return panel;
  }
}

/** Settings for a sandbox server under another URL. */
export interface ServerSettings {
  url: string;
  userId?: string;
  appId?: string;
  token?: string;
}

/** Fills the settings for another URL in. */
export async function chooseServer(
  example: Example,
  {
    url,
    userId = 'sandbox-owner',
    appId = 'sandbox-app',
    token = 'owner-pat',
  }: ServerSettings,
): Promise<Locator> {
  const panel = await example.chooseEndpoint('Another URL');
  await panel.getByLabel('URL', {exact: true}).fill(url);
  await panel.getByLabel('User id').fill(userId);
  await panel.getByLabel('App id').fill(appId);
  await panel.getByLabel('Access token').fill(token);
  return panel;
}

/** The languages whose examples run in the page, and the endings of their files. */
const ENDINGS = {typescript: 'ts', javascript: 'html', curl: 'sh'};

export type RunningLanguage = keyof typeof ENDINGS;

/** What a draft is kept under, in the tab's storage. */
export const draftKey = (
  operation: string,
  language: RunningLanguage = 'typescript',
) =>
  language === 'typescript'
    ? `playground-draft:${operation}`
    : `playground-draft:${operation}.${ENDINGS[language]}`;

/** Puts a draft into the tab, as an earlier visit to the page would have left it. */
export async function leaveDraft(
  page: Page,
  operation: string,
  code: string,
  language?: RunningLanguage,
): Promise<void> {
  await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [
    draftKey(operation, language),
    code,
  ] as const);
}
