/** A mistake of whoever started the server: worth one clear line and no stack. */
export class UsageError extends Error {
  override name = 'UsageError';
}
