/** Shorter tokens would turn up by chance; none is that short. */
const SHORTEST = 4;

/**
 * Replaces a secret, where an answer echoes it as it is (or spelled as in a URL
 * or in JSON), by the placeholder that stood for it.
 * An endpoint that encodes or splits it can still tell it to the code: what keeps it
 * from going further is that the code reaches no other place.
 */
export interface Redactor {
  text(text: string): string;
  bytes(bytes: ArrayBuffer): ArrayBuffer;
}

/** Makes a redactor for a secret and the ways in which an echo may spell it. */
export function createRedactor(secret: string, placeholder: string): Redactor {
  const spellings =
    secret.length < SHORTEST
      ? []
      : [
          ...new Set([
            secret,
            encodeURIComponent(secret),
            JSON.stringify(secret).slice(1, -1),
          ]),
        ];
  const text = (value: string) =>
    spellings.reduce(
      (rest, spelling) => rest.replaceAll(spelling, placeholder),
      value,
    );
  return {
    text,
    bytes(bytes) {
      if (spellings.length === 0) {
        return bytes;
      }
      // A first look, by the browser's own decoder: most answers echo nothing.
      const ascii = new TextDecoder('latin1').decode(bytes);
      if (!spellings.some((spelling) => ascii.includes(spelling))) {
        return bytes;
      }
      // One character a byte, so that bodies that are not text stay as they are.
      const raw = toBinary(new Uint8Array(bytes));
      const needles = spellings.map((spelling) =>
        toBinary(new TextEncoder().encode(spelling)),
      );
      return needles.some((needle) => raw.includes(needle))
        ? fromBinary(
            needles.reduce(
              (rest, needle) => rest.replaceAll(needle, placeholder),
              raw,
            ),
          )
        : bytes;
    },
  };
}

const CHUNK = 0x8000;

function toBinary(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return text;
}

function fromBinary(text: string): ArrayBuffer {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    bytes[index] = text.charCodeAt(index);
  }
  return bytes.buffer;
}
