/** The eight bytes that every PNG begins with, and its header chunk's length and name. */
const START = '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR';
const ZERO = '\0\0\0\0';

/**
 * Whether bytes in base64 are a PNG, as far as its first chunk tells: the
 * signature, and a header with a width, a height and a legal colour type.
 */
export function isPng(base64: string): boolean {
  // 44 characters hold 33 bytes: the signature and the whole header chunk.
  const bytes = atob(base64.slice(0, 44));
  return (
    bytes.length === 33 &&
    bytes.startsWith(START) &&
    bytes.slice(16, 20) !== ZERO &&
    bytes.slice(20, 24) !== ZERO &&
    [0, 2, 3, 4, 6].includes(bytes.charCodeAt(25))
  );
}
