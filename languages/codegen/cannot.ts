/** Says why a request can't be written in a language; readers see its message. */
export class Cannot extends Error {
  override readonly name = 'Cannot';
}
