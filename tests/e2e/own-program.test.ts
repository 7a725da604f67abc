// An example, or a request of one's own, taken away: how a copy is run, and a request as code.
import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../languages/index.ts';
import {LOCAL_ADDRESS} from '../../languages/recipe.ts';
import {RECIPES} from '../../languages/recipes.ts';
import annotationApi from '../../api/index.ts';
import {violations} from './accessibility.ts';
import {Example, UPDATE_PAGE} from './example.ts';
import {useSite} from './site.ts';

const OPERATION = 'update_annotation_concepts';
const [OUTSIDE, INSIDE] = [
  LANGUAGES.filter((language) => !('inPage' in language)),
  LANGUAGES.filter((language) => 'inPage' in language),
];
const site = useSite();

const recipeOf = ({root}: Example) =>
  root.locator('details').filter({visible: true, hasText: 'How to run it'});

describe.each(OUTSIDE)('$label', ({id, extension}) => {
  test('says how a copy reaches the sandbox, as the recipe has it', async () => {
    const visited = await site.visit(`${UPDATE_PAGE}?lang=${id}`);
    const recipe = recipeOf(new Example(visited.page, OPERATION));
    await recipe.locator('summary').click();
    await recipe.getByText('npm run sandbox -- --tls').waitFor();
    const said = await recipe.innerText();
    const file = `${OPERATION}.${extension}`;
    const steps = RECIPES[id].stepsFor(annotationApi, LOCAL_ADDRESS, file);
    for (const text of [...steps.replacements.flat(), ...steps.commands]) {
      expect(said).toContain(text);
    }
    for (const {placeholder, inSandbox} of annotationApi.fields) {
      expect(said).toContain(placeholder);
      expect(said).toContain(inSandbox);
    }
    const links = await recipe.getByRole('link').all();
    expect(links.length).toBe(2);
    for (const link of links) {
      const [path, section] =
        (await link.getAttribute('href'))?.split('#') ?? [];
      const page = await visited.page.request.get(`${site.url}${path}`);
      expect(await page.text()).toMatch(new RegExp(`id="?${section}"?[ >]`));
    }
    await visited.close();
  });
});

test('the languages that run in the page are run there', async () => {
  for (const {id} of INSIDE) {
    const visited = await site.visit(`${UPDATE_PAGE}?lang=${id}`);
    const example = new Example(visited.page, OPERATION);
    expect(await recipeOf(example).count()).toBe(0);
    await visited.close();
  }
});

test('what stands in the example is what is to be changed', async () => {
  const visited = await site.visit(`${UPDATE_PAGE}?lang=python`);
  const {page} = visited;
  const example = new Example(page, OPERATION);
  await page.getByRole('button', {name: 'Your ids'}).last().click();
  const dialog = page.getByRole('dialog', {name: 'Your ids'});
  await dialog.getByLabel('User id', {exact: true}).fill('me-myself');
  await dialog.getByRole('button', {name: 'Done'}).click();
  const recipe = recipeOf(example);
  await recipe.locator('summary').click();
  await recipe.getByText('npm run sandbox -- --tls').waitFor();
  const said = await recipe.innerText();
  expect(said).toContain('me-myself');
  expect(said).not.toContain('YOUR_USER_ID_HERE');
  expect(said).toContain('YOUR_APP_ID_HERE');
  await visited.close();
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)(
  'a recipe is accessible and fits: %s, %i px',
  async (scheme, width) => {
    const visited = await site.visit(`${UPDATE_PAGE}?lang=java`, {
      colorScheme: scheme,
      viewport: {width, height: 800},
      reducedMotion: 'reduce',
    });
    const {page} = visited;
    const recipe = recipeOf(new Example(page, OPERATION));
    await recipe.locator('summary').click();
    await recipe.getByText('usePlaintext').waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await visited.close();
  },
);

test('a request that an example sent is shown as a program, in the reader’s language', async () => {
  const visited = await site.visit(UPDATE_PAGE);
  const {page} = visited;
  const example = new Example(page, OPERATION);
  await example.run();
  const requests = example.section('Requests');
  await requests.locator('summary').first().click();
  const button = requests.getByRole('button', {name: 'As code'});
  await button.click();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  const code = requests.locator('[data-as-code] code');
  await expect.poll(() => code.textContent()).toContain('createClient');
  await requests.getByRole('tab', {name: /Python/}).click();
  await expect.poll(() => code.textContent()).toContain('PatchAnnotations');
  const text = (await code.textContent()) ?? '';
  expect(text).toContain('YOUR_PAT_HERE');
  expect(text).not.toContain('owner-pat');
  await visited.close();
});
