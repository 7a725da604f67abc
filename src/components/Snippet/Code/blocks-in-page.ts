const blocks = new Map<string, HTMLElement>();

const keyOf = (code: string, grammar: string): string => `${grammar} ${code}`;

/**
 * Tells of a block of code that is in the page, highlighted.
 *
 * @returns what tells that it has left.
 */
export function addBlock(
  code: string,
  grammar: string,
  block: HTMLElement,
): () => void {
  const key = keyOf(code, grammar);
  blocks.set(key, block);
  return () => {
    if (blocks.get(key) === block) {
      blocks.delete(key);
    }
  };
}

/**
 * The HTML of code that is in the page already. A block that takes its place, as
 * the playground's does, needs no Prism for it.
 */
export function htmlInPage(code: string, grammar: string): string | undefined {
  return blocks.get(keyOf(code, grammar))?.innerHTML;
}
