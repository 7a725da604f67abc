import * as z from 'zod/mini';

// Zod would compile its parsers with `new Function`, which a strict content security policy forbids.
z.config({jitless: true});

/**
 * A message of a request, with the fields that the sandbox does something with.
 * The contract's other fields are looked after by `api/contract`, which also
 * refuses what the contract doesn't know. `name` is the message's name there;
 * `id` its name in the OpenAPI document, where one message has several forms.
 */
export function message<S extends z.core.$ZodLooseShape>(
  name: string,
  description: string,
  shape: S,
  {id}: {id?: string} = {},
): z.ZodMiniObject<z.util.Writeable<S>, z.core.$strip> {
  const schema = z.object(shape);
  z.globalRegistry.add(schema, {
    id: id ?? `${name}Request`.replace(/RequestRequest$/, 'Request'),
    'x-message': name,
    description,
  });
  return schema;
}
