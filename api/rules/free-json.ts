/** Fields of free JSON: what is in them is not looked into, and their nulls are kept. */
export const FREE_JSON: ReadonlySet<string> = new Set([
  'metadata',
  'annotation_info',
  'consensus_info',
  'struct_value',
]);
