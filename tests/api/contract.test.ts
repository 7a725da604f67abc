import {readFile} from 'node:fs/promises';
import type {Field, Method, Type} from 'protobufjs';
import protobuf from 'protobufjs';
import {describe, expect, it} from 'vitest';
import {calls} from '../../api/calls/index.ts';
import {STATUS_CODES} from '../../api/status-codes.ts';
import {loadContract} from '../../api/grpc/contract.ts';
import {contractModules} from '../../api/contract/generate.ts';
import {documentation} from '../../api/documentation/index.ts';
import {createDocument} from '../../plugins/reference/create-document.ts';

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
  additionalProperties?: unknown;
  'x-message'?: string;
}

const service = loadContract();
const {schemas} = createDocument(documentation).components as {
  schemas: Record<string, Schema>;
};

const named = (name: string): Schema => {
  const schema = schemas[name];
  if (!schema) {
    throw new Error(`There is no schema ${name}.`);
  }
  return schema;
};

const resolve = (schema: Schema): Schema =>
  schema.$ref ? named(schema.$ref.split('/').at(-1) ?? '') : schema;

/** The JSON type that a field of the contract has. */
function jsonType(field: Field): string {
  if (field.resolvedType instanceof protobuf.Enum) {
    return 'integer';
  }
  if (field.resolvedType?.fullName === '.google.protobuf.Timestamp') {
    return 'string';
  }
  if (field.resolvedType) {
    return 'object';
  }
  if (field.type === 'string' || field.type === 'bytes') {
    return 'string';
  }
  if (field.type === 'bool') {
    return 'boolean';
  }
  if (/64$/.test(field.type)) {
    return 'string';
  }
  return /^(u?int|fixed)/.test(field.type) ? 'integer' : 'number';
}

/** All the places where a schema and a message of the contract differ. */
function differences(
  schema: Schema,
  type: Type,
  path: string,
  seen = new Set<string>(),
): string[] {
  const {properties = {}, 'x-message': name = type.name} = resolve(schema);
  const visit = `${schema.$ref ?? path} ${type.fullName}`;
  if (seen.has(visit) || type.fullName === '.google.protobuf.Struct') {
    return [];
  }
  seen.add(visit);
  const found =
    name === type.name ? [] : [`${path}: is ${name}, not ${type.name}`];
  for (const [name, property] of Object.entries(properties)) {
    const field = type.fields[name];
    if (!field) {
      found.push(`${path}.${name}: ${type.name} has no such field`);
      continue;
    }
    field.resolve();
    found.push(...fieldDifferences(property, field, `${path}.${name}`, seen));
  }
  return found;
}

function fieldDifferences(
  property: Schema,
  field: Field,
  path: string,
  seen: Set<string>,
): string[] {
  const schema = resolve(property);
  const isList = schema.type === 'array';
  if (isList !== field.repeated) {
    return [`${path}: ${isList ? 'a list' : 'one'} here, not in the contract`];
  }
  const item = isList ? (schema.items ?? {}) : property;
  const [here, there] = [resolve(item).type, jsonType(field)];
  if (here !== there) {
    return [`${path}: ${here} here, ${there} (${field.type}) in the contract`];
  }
  return field.resolvedType instanceof protobuf.Type && there === 'object'
    ? differences(item, field.resolvedType, path, seen)
    : [];
}

const methodOf = (rpc: string): Method => {
  const method = service.methods[rpc];
  if (!method) {
    throw new Error(`The contract has no call ${rpc}.`);
  }
  return method;
};

/** The HTTP forms of a call in the contract, with our names for the path's parts. */
function bindings({options}: Method): string[] {
  return Object.entries(options ?? {})
    .filter(([key]) =>
      /^\(google\.api\.http\).*\.(get|post|patch|delete)$/.test(key),
    )
    .map(
      ([key, path]) =>
        `${key.split('.').at(-1)?.toUpperCase()} ${String(path).replaceAll('{user_app_id.', '{')}`,
    );
}

describe.each(calls)('$rpc and the contract', (call) => {
  const method = methodOf(call.rpc);
  method.resolve();

  it('have the same fields in the request', () => {
    expect(
      differences(
        named(`${method.resolvedRequestType?.name}`),
        method.resolvedRequestType as Type,
        'request',
      ),
    ).toEqual([]);
  });

  it('have the same fields in the answer', () => {
    expect(
      differences(
        named(call.answer),
        method.resolvedResponseType as Type,
        'answer',
      ),
    ).toEqual([]);
  });

  it('have the same paths', () => {
    const ours = [call.paths, ...(call.otherPaths ?? [])]
      .flatMap(({long, short}) => (short ? [long, short] : [long]))
      .map((path) => `${call.method} ${path}`);
    expect(ours.sort()).toEqual(bindings(method).sort());
  });
});

it('names the status codes as the contract does', () => {
  const {values} = service.lookupEnum('clarifai.api.status.StatusCode');
  for (const [code, [name]] of Object.entries(STATUS_CODES)) {
    expect(values[name], name).toBe(Number(code));
  }
});

it.each(Object.entries(contractModules()))(
  'is what %s was made from',
  async (name, text) => {
    const file = new URL(`../../api/contract/${name}`, import.meta.url);
    expect(await readFile(file, 'utf8')).toBe(text);
  },
);

it('tells differences, when there are any', () => {
  const type = service.lookupType('clarifai.api.BoundingBox');
  const schema: Schema = {
    'x-message': 'BoundingBox',
    properties: {
      top_row: {type: 'string'},
      left_col: {type: 'array', items: {type: 'number'}},
      bottom: {type: 'number'},
      right_col: {type: 'number'},
    },
  };
  expect(differences(schema, type, 'box')).toEqual([
    'box.top_row: string here, number (float) in the contract',
    'box.left_col: a list here, not in the contract',
    'box.bottom: BoundingBox has no such field',
  ]);
});
