import fc from 'fast-check';
import type {Arbitrary} from 'fast-check';
import type {
  Contract,
  ContractCall,
  ContractField,
  ContractMessage,
  ScalarType,
} from '../../languages/codegen/contract/read.ts';
import type {
  ExpectedRequest,
  JsonObject,
} from '../../code_snippets/expectation.ts';

/** What is hard to write in one language or another. */
const AWKWARD = [
  '',
  ' ',
  "it's",
  'say "hi"',
  `both ' and "`,
  '$HOME ${HOME} $(id) `id`',
  'back\\slash \\n \\u0041 \\',
  'two\nlines\r\nand\ttabs',
  '\0 nul and \u007f',
  '</script><script>alert(1)</script><!--',
  'JSON',
  '%s %d %',
  'é 漢字 🦊 👩‍👧',
  'line\u2028and\u2029paragraph',
  '{user_id} {braces}',
  "'; DROP TABLE x; --",
  '#{x} @file',
  '-1',
  'true',
];

const text = fc
  .oneof(
    {weight: 3, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/)},
    {weight: 3, arbitrary: fc.constantFrom(...AWKWARD)},
    {weight: 2, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
    {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 8})},
  )
  .filter((one) => Buffer.from(one).toString() === one);

/** In a path, an id of dots alone would be a step through folders. */
const inPath = text.filter((one) => one !== '' && !/^\.+$/.test(one));

const zeroOr = <T>(value: Arbitrary<T>, zero: T) =>
  fc.oneof(
    {weight: 4, arbitrary: value},
    {weight: 1, arbitrary: fc.constant(zero)},
  );

const whole = (min: bigint, max: bigint) =>
  zeroOr(fc.oneof(fc.bigInt({min, max}), fc.constantFrom(min, max)), 0n);

const int32 = whole(-(2n ** 31n), 2n ** 31n - 1n).map(Number);
const uint32 = whole(0n, 2n ** 32n - 1n).map(Number);
/** As text; a number where JSON holds it. */
const long = (min: bigint, max: bigint) =>
  fc
    .tuple(whole(min, max), fc.boolean())
    .map(([value, asText]) =>
      asText || !Number.isSafeInteger(Number(value))
        ? String(value)
        : Number(value),
    );
const uint64 = long(0n, 2n ** 64n - 1n);

const real = (any: Arbitrary<number>) =>
  zeroOr(
    fc.oneof(any, fc.integer({min: -3, max: 3}), fc.constantFrom(0.1, 0.62)),
    0,
  ).map((value) => (value === 0 ? 0 : value));
const float = real(fc.float({noNaN: true, noDefaultInfinity: true}));
const double = real(fc.double({noNaN: true, noDefaultInfinity: true}));

const key = text.filter((one) => one !== '__proto__');
const free = fc.letrec<{any: unknown; object: object}>((tie) => ({
  any: fc.oneof(
    {maxDepth: 3},
    text,
    double,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), {maxLength: 3}),
    tie('object'),
  ),
  object: fc.dictionary(key, tie('any'), {maxKeys: 3, noNullPrototype: true}),
}));

const time = fc
  .tuple(
    fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('', '.5', '.123456', '.000000001'),
    fc.constantFrom('Z', '+05:30', '-11:00'),
  )
  .map(
    ([date, fraction, zone]) =>
      `${date.toISOString().slice(0, 19)}${fraction}${zone}`,
  );

const SCALARS: Record<ScalarType, Arbitrary<unknown>> = {
  string: text,
  bool: fc.boolean(),
  bytes: fc
    .uint8Array({maxLength: 80})
    .map((bytes) => Buffer.from(bytes).toString('base64')),
  float,
  double,
  int32,
  uint32,
  int64: long(-(2n ** 63n), 2n ** 63n - 1n),
  uint64,
  Struct: free.object,
  Value: free.any,
  Timestamp: time,
  BoolValue: fc.boolean(),
  Int32Value: int32,
  UInt64Value: uint64,
};

/** How many objects within one another a request has at most. */
const DEEPEST = 9;

/** Requests of one call, valid by the contract. */
export class Requests {
  readonly #contract: Contract;

  constructor(contract: Contract) {
    this.#contract = contract;
  }

  /** Of any call, each as often as any other. */
  ofAnyCall(): Arbitrary<ExpectedRequest> {
    return fc.oneof(...this.#contract.calls.map((call) => this.of(call)));
  }

  of(call: ContractCall): Arbitrary<ExpectedRequest> {
    return fc.constantFrom(...call.routes).chain(({method, path}) => {
      const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) =>
        String(name),
      );
      const message = this.#contract.message(call.request);
      const hasBody =
        method !== 'GET' && !/^(Get|Delete(?!.*s$))/.test(call.name);
      const rest: Record<string, Arbitrary<JsonObject>> = hasBody
        ? {body: this.#body(message, names)}
        : {query: this.#query(message, names)};
      return fc.record({
        method: fc.constant(method as ExpectedRequest['method']),
        path: this.#path(path, names),
        ...rest,
      }) as Arbitrary<ExpectedRequest>;
    });
  }

  /** The reader's values by their names, mostly; else any others. */
  #path(path: string, names: readonly string[]): Arbitrary<string> {
    const values = names.map((name) => {
      const own = /^user_app_id\.(.*)$/.exec(name)?.[1];
      const any = inPath.map(encodeURIComponent);
      return own
        ? fc.oneof(
            {weight: 4, arbitrary: fc.constant(`{${own}}`)},
            {weight: 1, arbitrary: any},
          )
        : any;
    });
    return fc
      .tuple(...values)
      .map((texts) =>
        names.reduce(
          (made, name, index) =>
            made.replace(`{${name}}`, () => texts[index] ?? ''),
          path,
        ),
      );
  }

  #query(
    message: ContractMessage,
    names: readonly string[],
  ): Arbitrary<JsonObject> {
    const fields = [...message.fields.values()].filter(
      ({name, type}) => type.kind === 'scalar' && !names.includes(name),
    );
    const inAccount = names.some((name) => name.startsWith('user_app_id'))
      ? {}
      : {'user_app_id.user_id': text, 'user_app_id.app_id': text};
    const values = fields.map(
      (field) => [field.name, this.#field(field, 1)] as const,
    );
    return fc.record(
      {...Object.fromEntries(values), ...inAccount},
      {requiredKeys: []},
    ) as Arbitrary<JsonObject>;
  }

  #body(
    message: ContractMessage,
    names: readonly string[],
  ): Arbitrary<JsonObject> {
    const top = new Set(names.map((name) => name.split('.')[0]));
    return this.#message(
      message,
      0,
      (field) => !top.has(field.name),
    ) as Arbitrary<JsonObject>;
  }

  #message(
    message: ContractMessage,
    depth: number,
    isWanted: (field: ContractField) => boolean = () => true,
  ): Arbitrary<object> {
    const fields = [...message.fields.values()].filter(
      (field) =>
        isWanted(field) && (depth < DEEPEST || field.type.kind !== 'message'),
    );
    // Few of many fields, so that requests stay small however deep they go.
    return fc
      .subarray(fields, {
        minLength: 0,
        maxLength: Math.min(fields.length, depth < 2 ? 5 : 3),
      })
      .chain((some) => {
        const chosen = withoutRivals(some);
        // What leads deeper is wanted: regions within regions.
        return fc.record(
          Object.fromEntries(
            chosen.map((field) => [field.name, this.#field(field, depth + 1)]),
          ),
        );
      });
  }

  #field(field: ContractField, depth: number): Arbitrary<unknown> {
    const one = this.#one(field, depth);
    if (field.many === 'map') {
      return fc.dictionary(key, one, {maxKeys: 2, noNullPrototype: true});
    }
    return field.many === 'list'
      ? fc.array(one, {
          minLength: depth < 3 ? 1 : 0,
          maxLength: depth < 3 ? 3 : 2,
        })
      : one;
  }

  #one({name, type}: ContractField, depth: number): Arbitrary<unknown> {
    if (type.kind === 'message') {
      return fc
        .constant(type.name)
        .chain((message) =>
          this.#message(this.#contract.message(message), depth),
        );
    }
    if (type.kind === 'enum') {
      const values = [...this.#contract.enumeration(type.name).values];
      return fc
        .constantFrom(...values)
        .chain((pair) => fc.constantFrom(...pair));
    }
    return name === 'action'
      ? fc.constantFrom('merge', 'overwrite', 'overwrite', 'remove')
      : SCALARS[type.name as ScalarType];
  }
}

/** Of fields that exclude each other, the first. */
function withoutRivals(
  fields: readonly ContractField[],
): readonly ContractField[] {
  const seen = new Set<string>();
  return fields.filter(({oneof}) => {
    if (oneof === undefined) return true;
    const isFirst = !seen.has(oneof);
    seen.add(oneof);
    return isFirst;
  });
}
