import {describe, expect, test} from 'vitest';
import annotationApi from '../../api/index.ts';
import {LOCAL_ADDRESS} from '../../languages/recipe.ts';
import {RECIPES} from '../../languages/recipes.ts';
import {readRehearsal} from './page.ts';

const OPERATION = 'update_annotation_concepts';
const {fields, users, key} = annotationApi;

describe.each(readRehearsal().recipes)(
  '$language.label',
  ({language, replacements, commands}) => {
    const file = `${OPERATION}.${language.extension}`;
    const steps = RECIPES[language.id].stepsFor(
      annotationApi,
      LOCAL_ADDRESS,
      file,
    );

    test('the page says what the playground says of a hosted sandbox', () => {
      expect(replacements).toEqual([
        ...fields.map(({placeholder, inSandbox}) => [placeholder, inSandbox]),
        [key.placeholder, users[0].key],
        ...steps.replacements,
      ]);
      expect(commands.trim().split('\n').filter(Boolean)).toEqual(
        steps.commands,
      );
    });
  },
);
