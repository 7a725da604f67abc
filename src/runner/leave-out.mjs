import {readFile} from 'node:fs/promises';

/** Parts of Sucrase for what an example never is: JSX, Flow, Jest, a module to stay one. */
const UNUSED =
  /[\\/]sucrase[\\/]dist[\\/]esm[\\/](Options|parser[\\/]plugins[\\/](flow|jsx[\\/]index)|transformers[\\/](ESMImport|Flow|JestHoist|JSX|ReactDisplayName|ReactHotLoader)Transformer)\.js$/;

const FUNCTION = /^export function (\w+)/gm;

/**
 * Leaves parts of Sucrase out of a bundle, of which TypeScript with imports uses
 * nothing: what they export is there and does nothing. They are a quarter of it.
 *
 * @type {import('esbuild').Plugin}
 */
export const leaveOutUnused = {
  name: 'leave-out-unused',
  setup({onLoad}) {
    onLoad({filter: UNUSED}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const functions = [...source.matchAll(FUNCTION)].map(
        ([, name]) => `export function ${name}() {}`,
      );
      return {contents: ['export default class {}', ...functions].join('\n')};
    });
  },
};
