import * as z from 'zod/mini';

/** What the OpenAPI document and the reference say of a schema. */
export interface Documentation {
  description: string;
  /** Values that a reader can copy. */
  examples?: unknown[];
  /** Written beside the type in the contract, such as a bound. */
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  format?: string;
  deprecated?: boolean;
  readOnly?: boolean;
}

/**
 * Documents a schema and returns it, so that it can stand where the field is.
 * A schema that has a name already keeps it; its copy carries the new text.
 */
export function doc<T extends z.core.$ZodType>(
  schema: T,
  about: Documentation | string,
): T {
  const documented = z.globalRegistry.has(schema)
    ? z.clone(schema, undefined, {parent: true})
    : schema;
  z.globalRegistry.add(
    documented,
    typeof about === 'string' ? {description: about} : {...about},
  );
  return documented;
}

/** An optional string field. */
export const text = (about: Documentation | string) =>
  z.optional(doc(z.string(), about));

/** An optional number field. */
export const number = (about: Documentation | string) =>
  z.optional(doc(z.number(), about));

/** An optional whole number field. */
export const integer = (about: Documentation | string) =>
  z.optional(doc(z.int(), about));

/** An optional yes-or-no field. */
export const flag = (about: Documentation | string) =>
  z.optional(doc(z.boolean(), about));

/** An optional list field. */
export const list = <T extends z.core.$ZodType>(
  item: T,
  about: Documentation | string,
) => z.optional(doc(z.array(item), about));

/** Free JSON: an object whose keys the API does not look into. */
export const freeJson = (about: string) =>
  z.optional(doc(z.record(z.string(), z.unknown()), about));

/** Gives a schema a name of its own in the OpenAPI document. */
export const named = <T extends z.core.$ZodType>(
  id: string,
  schema: T,
  description: string,
): T => {
  z.globalRegistry.add(schema, {id, description});
  return schema;
};
