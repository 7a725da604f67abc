import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {Random} from '../../support/random.ts';
import {
  annotationTemplate,
  damage,
  hostileValue,
  NO_ANNOTATION,
  NO_INPUT,
} from './hostile-json.ts';

/** A request that has no right to change anything. */
export interface HostileRequest {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
}

const APP = '/v2/users/sandbox-owner/apps/sandbox-app';
const ANNOTATIONS = `${APP}/annotations`;

const KEYS = ['owner-pat', 'collaborator-a-pat', 'collaborator-b-pat'];

const BAD_CREDENTIALS = [
  '',
  'Key',
  'Key ',
  'Key  owner-pat',
  'Bearer owner-pat',
  'owner-pat',
  'Key owner-pat2',
  'Key __proto__',
  'Key constructor',
  `Key ${'k'.repeat(4000)}`,
  'Key \u00fc\u00ff',
];

const METHODS = ['PUT', 'TRACE', 'POST', 'PATCH', 'DELETE', 'PROPFIND'];

const ODD_PATHS = [
  '/',
  '//',
  '/v2',
  '/v2/',
  '/v2//annotations',
  '/v2/annotations/',
  '/v2/Annotations',
  '/v2/../v2/annotations/..',
  '/v2/%2e%2e/%2e%2e/etc/passwd',
  '/v2/users/%00/apps/%ff/annotations',
  '/v2/users/%/apps/%zz/annotations',
  '/v2/users/%C0%80/apps/sandbox-app/annotations',
  '/v2/users/__proto__/apps/constructor/annotations',
  `/v2/users/${'u'.repeat(5000)}/apps/sandbox-app/annotations`,
  `${APP}/inputs/${'%F0%9F%98%80'.repeat(200)}/annotations/a`,
  `${APP}/models`,
  `${APP}/inputs/${NO_INPUT}/annotations`,
  '/_sandbox/states',
  '/openapi.json/x',
];

const ODD_QUERIES = [
  'page=-1',
  'page=0',
  'page=NaN',
  'page=1e9',
  'page=0x10',
  'page=1&page=2',
  'per_page=-5',
  'per_page=0',
  'per_page=99999999999999999999',
  'per_page=1.5',
  'per_page=',
  'per_page=%00',
  'ids=a',
  'ids=a&input_ids=b&input_ids=c',
  'input_ids=%FF%FE',
  'input_ids=%',
  '__proto__=1&constructor=2',
  'statuses=24150',
  'list_all_annotations=maybe',
  'list_all_annotations=true&list_all_annotations=false',
  'inputIds=park',
  'user_ids=' + 'u'.repeat(6000),
  '&&&===&=%=&',
  'user_app_id.user_id=__proto__&user_app_id.app_id=x',
  Array.from({length: 300}, (_, i) => `input_ids=i${i}`).join('&'),
];

const ODD_TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/grpc',
  '/',
];

function keyed(random: Random): Record<string, string> {
  return {authorization: `Key ${random.pick(KEYS)}`};
}

/** A body for a call, shaped as the call wants it. */
function wellMeant(random: Random): {
  method: string;
  path: string;
  body: JsonObject;
} {
  const path = random.chance(0.7) ? ANNOTATIONS : '/v2/annotations';
  const owner =
    path === ANNOTATIONS
      ? {}
      : {user_app_id: {user_id: 'me', app_id: 'sandbox-app'}};
  switch (random.below(5)) {
    case 0:
      return {
        method: 'DELETE',
        path,
        body: {...owner, ids: [NO_ANNOTATION], input_ids: [NO_INPUT]},
      };
    case 1: {
      const {id: _, ...annotation} = annotationTemplate();
      return {
        method: 'POST',
        path,
        body: {...owner, annotations: [annotation]},
      };
    }
    case 2:
      // Could make an input, were it not for a field that doesn't exist.
      return {
        method: 'POST',
        path: `${APP}/inputs`,
        body: {
          no_such_field: 1,
          inputs: [{id: 'i', data: {image: {url: 'https://x.example/a.png'}}}],
        },
      };
    default: {
      const action = random.pick(['merge', 'overwrite', 'remove']);
      const annotations = [annotationTemplate(), annotationTemplate()];
      return {
        method: 'PATCH',
        path,
        body: {...owner, action, annotations},
      };
    }
  }
}

/** JSON as JavaScript has it can't say NaN, but its text can say 1e999. */
function textOf(body: JsonObject): string {
  return JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? '\u0001' : value,
  ).replaceAll('"\\u0001"', '1e999');
}

const BROKEN_BODIES = (random: Random, text: string): Buffer[] => [
  Buffer.from(text.slice(0, random.below(text.length))),
  Buffer.from(`${text}}`),
  Buffer.from(`\ufeff${text.slice(1)}`),
  Buffer.from(text.replaceAll('"', "'")),
  Buffer.from(text.replace(':', ':,')),
  Buffer.from(text, 'utf16le'),
  Buffer.from('NaN'),
  Buffer.from('null'),
  Buffer.from('[]'),
  Buffer.from('"text"'),
  Buffer.from('{"annotations":NaN}'),
  Buffer.from('{"annotations":[{"id":"\\ud800'),
  Buffer.from('['.repeat(100_000)),
  Buffer.from('{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)),
  random.bytes(random.below(400)),
  Buffer.alloc(0),
];

type Maker = (random: Random) => HostileRequest;

const damaged: Maker = (random) => {
  const {method, path, body} = wellMeant(random);
  return {
    kind: 'damaged body',
    method,
    path,
    headers: {...keyed(random), 'content-type': 'application/json'},
    body: Buffer.from(textOf(keepRefused(damage(random, body)))),
  };
};

/** Damage may hit the very field that keeps an input from being made. */
function keepRefused(body: JsonObject): JsonObject {
  return Object.hasOwn(body, 'inputs') ? {...body, no_such_field: 1} : body;
}

const broken: Maker = (random) => {
  const {method, path, body} = wellMeant(random);
  return {
    kind: 'broken body',
    method,
    path,
    headers: {...keyed(random), 'content-type': 'application/json'},
    body: random.pick(BROKEN_BODIES(random, textOf(body))),
  };
};

const deep: Maker = (random) => {
  const depth = 60 + random.below(5000);
  const [open, close] = random.chance(0.5) ? ['[', ']'] : ['{"a":', '}'];
  const value = `${open.repeat(depth)}1${close.repeat(depth)}`;
  const text = textOf({action: 'merge', annotations: [annotationTemplate()]});
  return {
    kind: 'deep nesting',
    method: 'PATCH',
    path: ANNOTATIONS,
    headers: keyed(random),
    // In free JSON, or in the place of any other list.
    body: Buffer.from(
      random.chance(0.5)
        ? text.replace('"seen":', `"deep":${value},"seen":`)
        : text.replace('[{', `[${value},{`),
    ),
  };
};

const wrongKey: Maker = (random) => {
  const {method, path, body} = wellMeant(random);
  return {
    kind: 'credentials',
    method,
    path,
    headers: {authorization: random.pick(BAD_CREDENTIALS)},
    body: Buffer.from(JSON.stringify(body)),
  };
};

const oddPath: Maker = (random) => ({
  kind: 'path',
  method: random.pick(['GET', 'HEAD', 'OPTIONS', ...METHODS]),
  path: random.pick(ODD_PATHS),
  headers: keyed(random),
});

const oddQuery: Maker = (random) => ({
  kind: 'query',
  method: 'GET',
  path: `${random.pick([ANNOTATIONS, '/v2/annotations', `${APP}/inputs`])}?${random.pick(ODD_QUERIES)}&${random.pick(ODD_QUERIES)}`,
  headers: keyed(random),
});

const oddIds: Maker = (random) => {
  const value = hostileValue(random);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // By way of bytes, which turns half a surrogate pair into something valid.
  const id = encodeURIComponent(Buffer.from(text.slice(0, 1500)).toString());
  return {
    kind: 'ids in the path',
    method: random.pick(['GET', 'DELETE', 'POST']),
    path: `${APP}/inputs/${id}/annotations/${id}`,
    headers: keyed(random),
  };
};

const oddType: Maker = (random) => ({
  ...damaged(random),
  kind: 'content type',
  headers: {
    ...keyed(random),
    'content-type': random.pick(ODD_TYPES),
    ...(random.chance(0.3) && {'content-encoding': 'gzip'}),
  },
});

const tooLarge: Maker = (random) => ({
  kind: 'too large',
  method: 'PATCH',
  path: ANNOTATIONS,
  headers: keyed(random),
  body: Buffer.alloc(5 * 1024 * 1024 + 1 + random.below(100_000), ' '),
});

const MAKERS: readonly [weight: number, maker: Maker][] = [
  [500, damaged],
  [120, broken],
  [20, deep],
  [80, wrongKey],
  [80, oddPath],
  [100, oddQuery],
  [60, oddIds],
  [38, oddType],
  [2, tooLarge],
];

const TOTAL_WEIGHT = MAKERS.reduce((sum, [weight]) => sum + weight, 0);

/** The next hostile request of this seed. */
export function hostileRestRequest(random: Random): HostileRequest {
  let choice = random.below(TOTAL_WEIGHT);
  for (const [weight, maker] of MAKERS) {
    if (choice < weight) return maker(random);
    choice -= weight;
  }
  return damaged(random);
}
