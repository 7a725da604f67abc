import type {Field, Type} from 'protobufjs';
import protobuf from 'protobufjs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {calls} from '../../api/calls/index.ts';
import {KEPT, UNANSWERED, WITHOUT_EFFECT} from '../../api/contract/beyond.ts';
import {loadContract} from '../../api/grpc/contract.ts';
import {startSandboxServer} from '../../api/server.ts';
import {isObject} from '../../sandbox/core/json.ts';
import type {JsonObject, JsonValue} from '../../sandbox/core/index.ts';
import type {SandboxServer} from '../../sandbox/node/server.ts';
import {openGrpcCaller} from './grpc-caller.ts';

// Walks the contract's own protos: every field that a request can hold is accepted.

const {methods, root} = loadContract();
let server: SandboxServer;

beforeAll(async () => {
  server = await startSandboxServer();
});

afterAll(() => server.close());

/** A value of a field, in the contract's JSON. */
function sampleOf(field: Field, byName: boolean): JsonValue {
  const value = sampleValue(field, byName);
  if (field.map) {
    return {key: value};
  }
  return field.repeated ? [value] : value;
}

const GOOGLES: Record<string, JsonValue> = {
  Timestamp: '2026-01-15T09:30:00.000000Z',
  BoolValue: true,
  Int32Value: 5,
  UInt64Value: '5',
  Value: 'any',
};

function sampleValue({type, resolvedType}: Field, byName: boolean): JsonValue {
  if (resolvedType instanceof protobuf.Enum) {
    const [name = '', number = 0] =
      Object.entries(resolvedType.values).at(-1) ?? [];
    return byName ? name : number;
  }
  if (resolvedType) {
    return (
      GOOGLES[resolvedType.fullName.replace('.google.protobuf.', '')] ?? {}
    );
  }
  if (type === 'string') return 'x';
  if (type === 'bytes') return 'AAE=';
  if (type === 'bool') return true;
  if (/64$/.test(type)) return '5';
  return /^u?int32$/.test(type) ? 5 : 0.5;
}

/** Steps from a request to a message in it. */
type Way = readonly Field[];

/** Every message that a request leads to, by the shortest way. */
function ways(request: Type): Map<Type, Way> {
  const found = new Map<Type, Way>([[request, []]]);
  for (const [type, way] of found) {
    for (const field of type.fieldsArray) {
      const next = field.resolve().resolvedType;
      if (
        next instanceof protobuf.Type &&
        !next.fullName.startsWith('.google.') &&
        !found.has(next)
      ) {
        found.set(next, [...way, field]);
      }
    }
  }
  return found;
}

/** A way as errors spell it, up to what comes next. */
function spellWay(way: Way): string {
  return way
    .map(({name, map, repeated}) =>
      map ? `${name}.key.` : repeated ? `${name}[0].` : `${name}.`,
    )
    .join('');
}

/** Texts that are one of a few words, which `x` is not. */
const CHOICES = new Set(['action', 'type']);

/** Whether the details of an error say that a field, or its type, is unknown. */
function unknown(details: string, place: string): boolean {
  return ['', '[0]', '.key'].some((item) => {
    const start = details.indexOf(`${place}${item} is `);
    const rest = details.slice(start + place.length + item.length);
    return (
      start >= 0 &&
      /^ is (not a field|.{1,40}?\. Send (a (list|string|number|whole number|time|text)|an object|true or false|bytes))/.test(
        rest,
      )
    );
  });
}

/** A request that holds something at the end of a way. */
function wrap(way: Way, content: JsonObject): JsonObject {
  return [...way].reverse().reduce<JsonObject>((inner, field) => {
    const value = field.map ? {key: inner} : field.repeated ? [inner] : inner;
    return {[field.name]: value};
  }, content);
}

describe.each(calls)('$rpc', ({rpc}) => {
  const method = methods[rpc];
  method?.resolve();
  const request = method?.resolvedRequestType as Type;

  it.each([true, false])(
    'takes every field, enums by name: %s',
    async (byName) => {
      const refused: string[] = [];
      let tried = 0;
      for (const [type, way] of ways(request)) {
        for (const field of type.fieldsArray) {
          field.resolve();
          const json = wrap(way, {[field.name]: sampleOf(field, byName)});
          const {body} = await server.sandbox.call(rpc, json, {
            authorization: 'Key owner-pat',
            transport: 'rest',
          });
          const {details} = body.status as {details: string};
          tried += 1;
          // The values may make no sense; the field and its type must be known.
          const place = `${spellWay(way)}${field.name}`;
          if (unknown(details, place) && !CHOICES.has(field.name)) {
            refused.push(`${type.name}.${field.name}: ${details}`);
          }
          expect(details).not.toMatch(/defect of the sandbox/);
        }
      }
      expect(refused).toEqual([]);
      expect(tried).toBeGreaterThanOrEqual(request.fieldsArray.length);
    },
  );
});

/** All that a message keeps, with a value. */
function keptOf(name: string): JsonObject {
  const type = root.lookupType(`clarifai.api.${name}`);
  return Object.fromEntries(
    (KEPT[name] ?? '').split(' ').map((field) => {
      const known = type.fields[field];
      expect(known, `${name}.${field} in the contract`).toBeDefined();
      return [field, known ? sampleOf(known.resolve(), false) : null];
    }),
  );
}

const point = (row: number, col: number) => ({row, col, ...keptOf('Point')});

/** An input and an annotation that hold everything that is kept. */
const everything = () => ({
  input: {
    id: 'kept',
    ...keptOf('Input'),
    data: {
      image: {url: 'https://example.org/a.png', ...keptOf('Image')},
      text: {raw: 'a', ...keptOf('Text')},
    },
  },
  annotation: {
    id: 'kept-1',
    input_id: 'kept',
    ...keptOf('Annotation'),
    data: {
      ...keptOf('Data'),
      geo: {geo_point: {longitude: 1, latitude: 2}, ...keptOf('Geo')},
      concepts: [{id: 'c', name: 'c', value: 1, ...keptOf('Concept')}],
      regions: [
        {
          id: 'r',
          region_info: {
            polygon: {points: [point(0, 0), point(0, 1), point(1, 1)]},
            ...keptOf('RegionInfo'),
          },
        },
      ],
    },
  },
});

it.each(['rest', 'grpc'] as const)(
  'gives back all that is kept, over %s',
  async (transport) => {
    await server.sandbox.reset();
    const grpc = openGrpcCaller(server.grpcAddress);
    const send = async (rpc: string, request: JsonObject) => {
      const {body} =
        transport === 'grpc'
          ? await grpc.call(rpc, request, 'owner-pat')
          : await server.sandbox.call(rpc, request, {
              authorization: 'Key owner-pat',
              transport,
            });
      expect(body.status).toMatchObject({code: 10000});
      return body;
    };
    const {input, annotation} = everything();
    await send('PostInputs', {inputs: [input]});
    await send('PostAnnotations', {annotations: [annotation]});
    const {annotation: stored} = await send('GetAnnotation', {
      input_id: 'kept',
      annotation_id: 'kept-1',
    });
    const {input: storedInput} = await send('GetInput', {input_id: 'kept'});
    grpc.close();
    expect(plain(stored)).toMatchObject(plain(annotation) as object);
    expect(plain(storedInput)).toMatchObject(plain(input) as object);
  },
);

/** Without what protobuf can't tell from nothing, 64 bits and times in one form. */
function plain(value: JsonValue | undefined): JsonValue {
  if (typeof value === 'object' && value !== null && 'unsigned' in value) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== '' && item !== 0 && item !== false)
        .map(([key, item]) => [key, plain(item)]),
    );
  }
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
    ? new Date(value).toISOString()
    : (value ?? null);
}

it.each(Object.entries({...KEPT, ...WITHOUT_EFFECT}))(
  'lists fields of %s that the contract has',
  (messages, fields) => {
    for (const name of messages.split(', ')) {
      const type = root.lookup(name, [protobuf.Type]) as Type | null;
      const known = Object.keys(type?.fields ?? {});
      expect(known.length, name).toBeGreaterThan(0);
      expect(known).toEqual(
        fields === '*'
          ? expect.anything()
          : expect.arrayContaining(fields.split(' ')),
      );
    }
  },
);

it('answers the calls for annotations and inputs, or says why not', () => {
  const answered = calls.map(({rpc}) => rpc);
  const listed = UNANSWERED.flatMap(({calls: names}) => names.split(' '));
  const all = Object.keys(methods).filter((name) =>
    /Annotation|Input|NextTaskAssignments/.test(name),
  );
  expect([...answered, ...listed].sort()).toEqual(all.sort());
});
