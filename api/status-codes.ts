/**
 * The status codes that the sandbox answers, with the name that the contract
 * has for them, the HTTP status that goes with them and what they mean.
 */
export const STATUS_CODES = {
  10000: ['SUCCESS', 200, 'Ok'],
  10010: ['MIXED_STATUS', 200, 'Some items of the batch failed'],
  10020: ['FAILURE', 400, 'All items of the batch failed'],
  10040: ['NOT_IMPLEMENTED', 501, 'Not implemented'],
  11002: ['CONN_CREDENTIALS_INVALID', 401, 'Invalid credentials'],
  11005: ['CONN_THROTTLED', 429, 'Too many requests'],
  11006: ['CONN_EXCEEDS_LIMITS', 429, 'Limit exceeded'],
  11007: ['CONN_INSUFFICIENT_SCOPES', 403, 'Insufficient scopes'],
  11008: ['CONN_KEY_INVALID', 401, 'Invalid key'],
  11009: ['CONN_KEY_NOT_FOUND', 401, 'Key not found'],
  11100: ['CONN_BAD_REQUEST_FORMAT', 400, 'Bad request format'],
  11101: ['CONN_DOES_NOT_EXIST', 404, 'Does not exist'],
  11102: ['CONN_INVALID_REQUEST', 400, 'Invalid request'],
  11103: ['CONN_METHOD_NOT_ALLOWED', 405, 'Method not allowed'],
  24150: ['ANNOTATION_SUCCESS', 200, 'Annotation success'],
  24151: ['ANNOTATION_PENDING', 200, 'Annotation pending'],
  24154: ['ANNOTATION_UNKNOWN_STATUS', 400, 'Unknown annotation status'],
  24155: ['ANNOTATION_INVALID_ARGUMENT', 400, 'Invalid annotation argument'],
  24156: ['ANNOTATION_PERMISSION_DENIED', 403, 'Annotation permission denied'],
  24157: ['ANNOTATION_AWAITING_REVIEW', 200, 'Annotation awaiting review'],
  24158: ['ANNOTATION_REVIEW_DENIED', 200, 'Annotation review denied'],
  24159: [
    'ANNOTATION_AWAITING_CONSENSUS_REVIEW',
    200,
    'Annotation awaiting consensus review',
  ],
  30000: ['INPUT_SUCCESS', 200, 'Input success'],
  30102: ['INPUT_DOES_NOT_EXIST', 404, 'Input does not exist'],
  30103: ['INPUT_PERMISSION_DENIED', 403, 'Input permission denied'],
  30104: ['INPUT_INVALID_ARGUMENT', 400, 'Invalid input argument'],
  30106: ['INPUT_INVALID_URL', 400, 'Invalid input URL'],
  40010: ['DATABASE_DUPLICATE_KEY', 400, 'Duplicate id'],
  40031: ['RPC_SERVER_UNAVAILABLE', 503, 'Service unavailable'],
  40033: ['RPC_MAX_MESSAGE_SIZE_EXCEEDED', 413, 'Request too large'],
  40036: ['RPC_UNKNOWN_METHOD', 501, 'Unknown method'],
  64002: ['JOB_COMPLETED', 200, 'Job completed'],
  98004: ['INTERNAL_SERVER_ISSUE', 500, 'Internal server issue'],
} as const satisfies Record<number, readonly [string, number, string]>;

/** The number of a status that the sandbox knows. */
export type StatusCode = keyof typeof STATUS_CODES;

/** The statuses that an annotation can stand in. */
export const ANNOTATION_STATUSES = [
  24150, 24151, 24157, 24158, 24159,
] as const satisfies StatusCode[];
