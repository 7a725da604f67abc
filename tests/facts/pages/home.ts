import {expect} from 'vitest';
import {sampleData} from '../../../api/sample/index.ts';
import {LANGUAGES} from '../../../languages/index.ts';
import {fact, notShown, shownBy} from '../fact.ts';
import {runOperation} from '../operation.ts';
import {REASONS} from '../reasons.ts';
import {type FactSandbox, values} from '../sandbox-client.ts';

/** The landing page. */
const PAGE = 'home';

const concepts = async ({stored}: FactSandbox) =>
  values((await stored('park', 'park-concepts'))?.data);

notShown(PAGE, REASONS.topic, [
  'The annotation API, with examples that run',
  'Guides to the annotation part of Clarifai’s public v2 API: how to say what is in a picture, and where.',
  'Where to begin',
  'Getting started',
  'Update annotations',
  'How PATCH works',
  'An example to run',
]);
notShown(PAGE, REASONS.project, [
  'An independent project: not affiliated with Clarifai, nor endorsed by it.',
]);
notShown(PAGE, REASONS.drawing, [
  'A drawn park: a bench, a pond with ducks, a tree, and a dog sitting on the path. Bench, tree and dog are boxed and labelled.',
]);
fact(
  PAGE,
  'Every example comes in seven languages; the TypeScript, JavaScript and cURL ones run right here, against a sandbox in your browser.',
  (said) => {
    expect(LANGUAGES).toHaveLength(said.count('languages'));
    const here = LANGUAGES.filter((language) => 'inPage' in language).map(
      ({label}) => label.split(' ')[0],
    );
    said.says(
      `the ${here.slice(0, -1).join(', ')} and ${here.at(-1)} ones run right here`,
    );
    said.says('Every example', 'against a sandbox in your browser');
  },
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/run-examples.test.ts',
    test: 'runs from its tab, in the browser',
  },
  ['No account, no server.'],
);
fact(
  PAGE,
  '<Snippet operation="update_annotation_concepts" />',
  async (said, api) => {
    await runOperation(said, api);
    expect(await concepts(api)).toMatchObject({dog: 1, cat: 0});
  },
);
fact(PAGE, 'Stored about `park`: park, tree and cat.', async (said) => {
  const [input] = said.code;
  const stored = sampleData.annotations.find(
    ({annotation}) => annotation.id === `${input}-concepts`,
  );
  const names = Object.keys(values(stored?.annotation.data));
  said.says(`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
});
fact(PAGE, 'The cat is a dog; the example corrects it.', async (said, api) => {
  await runOperation('update_annotation_concepts', api);
  const after = await concepts(api);
  const [right] = Object.keys(after).filter(
    (id) => id === 'dog' && after[id] === 1,
  );
  const [wrong] = Object.keys(after).filter((id) => after[id] === 0);
  said.says(`The ${wrong} is a ${right}`, 'the example corrects it');
});
