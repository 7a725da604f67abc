import {describe, expect, test} from 'vitest';
import annotationApi from '../../api/index.ts';
import {RECIPES} from '../../languages/recipes.ts';
import {readRehearsal} from './page.ts';

/** What the page is written for. */
const LOCAL = {
  restUrl: 'http://127.0.0.1:8787',
  grpcAddress: '127.0.0.1:8788',
  certificateFile: '~/.annotation-sandbox/certificate.pem',
};
const OPERATION = 'update_annotation_concepts';
const {fields, users, key} = annotationApi;

describe.each(readRehearsal().recipes)(
  '$language.label',
  ({language, replacements, commands}) => {
    const file = `${OPERATION}.${language.extension}`;
    const steps = RECIPES[language.id].stepsFor(annotationApi, LOCAL, file);

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
