import type {JsonObject} from '../../sandbox/core/json.ts';

/** Fields beside `data` that the sandbox only keeps and gives back. */
const KEPT = {
  annotation: ['embed_model_version_id', 'trusted'],
  input: ['dataset_ids', 'settings'],
} as const;

function keep(
  item: JsonObject,
  fields: readonly string[],
): JsonObject | undefined {
  const given = fields.filter((field) => item[field] != null);
  return given.length === 0
    ? undefined
    : Object.fromEntries(given.map((field) => [field, item[field] ?? null]));
}

/** What an annotation of a request has that is only kept; undefined when it has none of it. */
export const keptAnnotation = (item: JsonObject) => keep(item, KEPT.annotation);

/** The same of an input. */
export const keptInput = (item: JsonObject) => keep(item, KEPT.input);
