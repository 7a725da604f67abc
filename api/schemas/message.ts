import * as z from 'zod/mini';

// Zod would compile its parsers with `new Function`, which a strict content security policy forbids.
z.config({jitless: true});

interface MessageOptions {
  /** Name in the OpenAPI document, where one message has several forms. */
  id?: string;
  /** Fields that the contract has and the sandbox doesn't implement. */
  notImplemented?: readonly string[];
  /** The sandbox takes little of this message: fields beside the schema's may well be the contract's. */
  partial?: boolean;
  /** What to say about names that people try. */
  hints?: Readonly<Record<string, string>>;
}

/**
 * A message of a request: refuses, by name, every field that it doesn't list.
 * The name is the one of the message in the contract.
 */
export function message<S extends z.core.$ZodLooseShape>(
  name: string,
  description: string,
  shape: S,
  {notImplemented = [], partial = false, hints = {}, id}: MessageOptions = {},
): z.ZodMiniObject<z.util.Writeable<S>, z.core.$strict> {
  const schema = z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .map((key) =>
              notImplemented.includes(key)
                ? `is in the contract's ${name}, but this sandbox does not implement it. Leave ${key} out.`
                : `is not a field of ${name}${partial ? ' that this sandbox takes' : ''}. ${advice(key, Object.keys(shape), hints)}`,
            )
            .join('\n')
        : undefined,
  });
  z.globalRegistry.add(schema, {
    id: id ?? `${name}Request`.replace(/RequestRequest$/, 'Request'),
    'x-message': name,
    ...(partial && {'x-partial': true}),
    ...(notImplemented.length > 0 && {'x-not-implemented': notImplemented}),
    description,
  });
  return schema;
}

function advice(
  key: string,
  known: string[],
  hints: Readonly<Record<string, string>>,
): string {
  const hint = Object.hasOwn(hints, key) ? hints[key] : undefined;
  if (hint) {
    return hint;
  }
  const flat = (name: string) =>
    name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const meant = known.find((name) => {
    const [a, b] = [flat(name), flat(key)];
    return a === b || a === `${b}s` || b === `${a}s`;
  });
  return meant
    ? `Write ${meant}.`
    : `It has ${known.length > 1 ? 'the fields ' : ''}${known.join(', ')}.`;
}
