import type {Service} from 'protobufjs';
import type {JsonObject} from '../../../sandbox/core/index.ts';
import {jsonToMessage} from '../../../sandbox/node/grpc/json-to-message.ts';
import type {Random} from '../../support/random.ts';
import {
  annotationTemplate,
  damage,
  nested,
  NO_ANNOTATION,
  NO_INPUT,
} from './hostile-json.ts';

/** A message that has no right to change anything. */
export interface HostileMessage {
  readonly kind: string;
  readonly rpc: string;
  readonly bytes: Buffer;
  readonly authorization: string | undefined;
  /** Milliseconds after which the client gives up, if it does. */
  readonly patience?: number;
}

const owner = () => ({user_id: 'sandbox-owner', app_id: 'sandbox-app'});

function wellMeant(random: Random): {rpc: string; json: JsonObject} {
  const annotations = [annotationTemplate(), annotationTemplate()];
  const ids = {ids: [NO_ANNOTATION], input_ids: [NO_INPUT]};
  return random.pick([
    {
      rpc: 'PatchAnnotations',
      json: {
        user_app_id: owner(),
        action: random.pick(['merge', 'overwrite', 'remove']),
        annotations,
      },
    },
    {rpc: 'PostAnnotations', json: {user_app_id: owner(), annotations}},
    {rpc: 'DeleteAnnotations', json: {user_app_id: owner(), ...ids}},
    {
      rpc: 'DeleteAnnotation',
      json: {
        user_app_id: owner(),
        annotation_id: NO_ANNOTATION,
        input_id: NO_INPUT,
      },
    },
    {rpc: 'ListAnnotations', json: {user_app_id: owner(), ...ids, page: 3}},
    {rpc: 'GetInput', json: {user_app_id: owner(), input_id: NO_INPUT}},
    {rpc: 'DeleteInput', json: {user_app_id: owner(), input_id: NO_INPUT}},
    {rpc: 'DeleteInputs', json: {user_app_id: owner(), ids: [NO_INPUT]}},
    {
      rpc: 'PatchInputs',
      json: {
        user_app_id: owner(),
        action: random.pick(['merge', 'overwrite', 'remove']),
        inputs: [{id: NO_INPUT, data: annotationTemplate().data ?? {}}],
      },
    },
    {
      rpc: 'PostAnnotationsSearches',
      json: {
        user_app_id: owner(),
        searches: [{query: {filters: [{annotation: annotationTemplate()}]}}],
        pagination: {page: 1, per_page: 5},
      },
    },
  ]);
}

/** Generates hostile messages for the calls of this contract. */
export function hostileMessages(
  service: Service,
): (random: Random) => HostileMessage {
  const encode = (rpc: string, json: JsonObject): Buffer => {
    const type = service.methods[rpc]?.resolvedRequestType;
    if (!type) throw new TypeError(`The contract has no ${rpc}`);
    return Buffer.from(type.encode(jsonToMessage(type, json)).finish());
  };
  const others = service.methodsArray
    .filter(
      ({requestStream, responseStream}) => !requestStream && !responseStream,
    )
    .map(({name}) => name);

  const damagedFields = (random: Random, rpc: string, json: JsonObject) => {
    try {
      return encode(rpc, damage(random, json));
    } catch {
      // What no client could encode is sent as noise instead.
      return random.bytes(80);
    }
  };

  const damagedBytes = (random: Random, bytes: Buffer): Buffer => {
    for (let times = 1 + random.below(6); times > 0; times--) {
      bytes[random.below(bytes.length)] = random.below(256);
    }
    return random.chance(0.3)
      ? bytes.subarray(0, random.below(bytes.length))
      : bytes;
  };

  return (random) => {
    const {rpc, json} = wellMeant(random);
    const authorization = 'Key owner-pat';
    const choice = random.below(100);
    if (choice < 40) {
      const bytes = damagedFields(random, rpc, json);
      return {kind: 'damaged fields', rpc, bytes, authorization};
    }
    if (choice < 65) {
      const bytes = damagedBytes(random, encode(rpc, json));
      return {kind: 'damaged bytes', rpc, bytes, authorization};
    }
    if (choice < 80) {
      const bytes = random.bytes(random.below(300));
      return {kind: 'noise', rpc, bytes, authorization};
    }
    if (choice < 85) {
      return {
        kind: 'deep nesting',
        rpc: 'PatchAnnotations',
        authorization,
        bytes: deepMessage(random, encode),
      };
    }
    if (choice < 90) {
      return {
        kind: 'other calls',
        rpc: random.pick(others),
        bytes: random.bytes(random.below(40)),
        authorization,
      };
    }
    if (choice < 95) {
      const key = random.pick(['', 'Key', 'Key x', 'owner-pat']);
      return {
        kind: 'credentials',
        rpc,
        bytes: encode(rpc, json),
        authorization: random.chance(0.2) ? undefined : key,
      };
    }
    if (choice < 99) {
      return {
        kind: 'impatient',
        rpc,
        bytes: encode(rpc, json),
        authorization,
        patience: random.below(4),
      };
    }
    const bytes = Buffer.alloc(5 * 1024 * 1024 + 1 + random.below(1000));
    return {kind: 'too large', rpc, bytes, authorization};
  };
}

/** A region within a region within a region, or metadata just as deep. */
function deepMessage(
  random: Random,
  encode: (rpc: string, json: JsonObject) => Buffer,
): Buffer {
  if (random.chance(0.5)) {
    const annotation = annotationTemplate();
    annotation.data = {
      metadata: {deep: nested(20 + random.below(25), random.chance(0.5))},
    };
    return encode('PatchAnnotations', {
      user_app_id: owner(),
      action: 'merge',
      annotations: [annotation],
    });
  }
  // Data.regions is field 11, Region.data field 3, Annotation.data field 3 of
  // field 2 of the request: written by hand, as no encoder goes that deep.
  let data: Buffer = Buffer.alloc(0);
  for (let level = 0; level < 50 + random.below(1500); level++) {
    data = field(11, field(3, data));
  }
  return field(2, field(3, data));
}

/** A field of bytes, on the wire. */
function field(number: number, content: Buffer): Buffer {
  const head: number[] = [(number << 3) | 2];
  let length = content.length;
  for (; length > 127; length >>>= 7) head.push((length & 127) | 128);
  head.push(length);
  return Buffer.concat([Buffer.from(head), content]);
}
