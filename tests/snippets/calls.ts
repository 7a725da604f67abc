/** The calls of the contract that the sandbox answers; generated clients are cut down to them. */
export const CALLS: readonly string[] = [
  'GetAnnotation',
  'ListAnnotations',
  'PostAnnotations',
  'PatchAnnotations',
  'DeleteAnnotation',
  'DeleteAnnotations',
  'PostInputs',
  'GetInput',
  'ListInputs',
];
