import {Validator} from '@seriousme/openapi-schema-validator';
import {expect, it} from 'vitest';
import {createDocument} from '../../plugins/reference/create-document.ts';
import {documentation} from './index.ts';

const document = createDocument(documentation);

it('is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

it('has operation ids that are unique', () => {
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(
      (operation) => (operation as {operationId: string}).operationId,
    ),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('refers to nothing that is not there, and describes every field', () => {
  const text = JSON.stringify(document);
  const names = new Set(Object.keys(document.components.schemas));
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(names).toContain(name);
  }
});
