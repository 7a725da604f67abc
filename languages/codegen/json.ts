/** A text that stands at the top of a program, under a name. */
export class Constant {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }
}

/** A value of a request, in which constants may stand for texts. */
export type Json =
  string | number | boolean | null | Constant | readonly Json[] | JsonFields;

/** Fields by name. A map, since `__proto__` is a key like any other. */
export type JsonFields = ReadonlyMap<string, Json>;

export function isFields(json: Json | undefined): json is JsonFields {
  return json instanceof Map;
}

export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** Takes over a value as `JSON.parse` gives it. */
export function fromJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null) {
    return new Map(
      Object.entries(value).map(([key, item]) => [key, fromJson(item)]),
    );
  }
  return value as Json;
}
