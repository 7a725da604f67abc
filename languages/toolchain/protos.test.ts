import {expect, test} from 'vitest';
import {trimToCalls} from './protos.ts';

const TYPES = {
  name: 'types.proto',
  package: 'api',
  messageType: [
    {
      name: 'Wanted',
      field: [{typeName: '.api.Wanted.Inner'}],
      nestedType: [{name: 'Inner', field: [{typeName: '.api.Colour'}]}],
    },
    {name: 'Unwanted', field: [{typeName: '.Unpackaged'}]},
  ],
  enumType: [{name: 'Colour'}, {name: 'Shape'}],
};
const UNPACKAGED = {
  name: 'unpackaged.proto',
  messageType: [{name: 'Unpackaged'}],
};
const SERVICE = {
  name: 'service.proto',
  package: 'api',
  dependency: ['types.proto', 'unpackaged.proto'],
  service: [
    {
      name: 'V2',
      method: [
        {name: 'Get', inputType: '.api.Wanted', outputType: '.api.Wanted'},
        {name: 'Put', inputType: '.api.Unwanted', outputType: '.api.Unwanted'},
      ],
    },
  ],
};
const FILES = [TYPES, UNPACKAGED, SERVICE];

function namesIn(calls: readonly string[]) {
  return trimToCalls(FILES, calls).map(
    ({name, messageType = [], enumType = [], service = []}) => [
      name,
      ...[...messageType, ...enumType].map((type) => type.name),
      ...service.flatMap(({method}) => method.map((call) => call.name)),
    ],
  );
}

test('a call keeps what it reaches, nested types and enums too', () => {
  expect(namesIn(['Get'])).toEqual([
    ['types.proto', 'Wanted', 'Colour'],
    ['service.proto', 'Get'],
  ]);
});

test('a type of a file without a package is found', () => {
  expect(namesIn(['Put'])).toEqual([
    ['types.proto', 'Unwanted'],
    ['unpackaged.proto', 'Unpackaged'],
    ['service.proto', 'Put'],
  ]);
});

test('a file that is left out is imported by none, and names can be changed', () => {
  const files = trimToCalls(FILES, ['Get'], (name) => `official/${name}`);
  expect(files.at(-1)).toMatchObject({
    name: 'official/service.proto',
    dependency: ['official/types.proto'],
  });
});
