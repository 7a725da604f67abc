const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Whether a text is base64, and not empty. */
export function isBase64(text: string): boolean {
  return text !== '' && BASE64.test(text);
}

/** The eight bytes that every PNG begins with, and its header chunk's length and name. */
const START = '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR';

/**
 * Whether bytes in base64 are a PNG, as far as its first chunk tells: the
 * signature, and a header with a width, a height and a legal colour type.
 */
export function isPng(base64: string): boolean {
  // 44 characters hold 33 bytes: the signature and the whole header chunk.
  if (!isBase64(base64) || base64.length < 44) {
    return false;
  }
  const bytes = atob(base64.slice(0, 44));
  const number = (at: number) =>
    [0, 1, 2, 3].reduce((sum, i) => sum * 256 + bytes.charCodeAt(at + i), 0);
  return (
    bytes.startsWith(START) &&
    number(16) > 0 &&
    number(20) > 0 &&
    [0, 2, 3, 4, 6].includes(bytes.charCodeAt(25))
  );
}
