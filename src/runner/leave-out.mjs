import {readFile} from 'node:fs/promises';

/** Parts of Sucrase for what an example never is: JSX, Flow, Jest, a module to stay one. */
const UNUSED =
  /[\\/]sucrase[\\/]dist[\\/]esm[\\/](Options|parser[\\/]plugins[\\/](flow|jsx[\\/]index)|transformers[\\/](ESMImport|Flow|JestHoist|JSX|ReactDisplayName|ReactHotLoader)Transformer)\.js$/;

const FUNCTION = /^export function (\w+)/gm;

/** Whole packages of which a worker without styles, pictures and Node uses nothing, and what stands for them. */
const STAND_INS = {
  // linkedom's, for the rules of a style sheet.
  'cssomnom/parse': 'export const parse = () => ({cssRules: []});',
  // domutils', for writing a parsed document of its own kind.
  'dom-serializer': 'export default () => "";',
  // just-bash's, for commands that pack files.
  'node:zlib':
    'export const gunzipSync = unavailable, gzipSync = unavailable, constants = {}; function unavailable() { throw new Error("not available in this page"); } export default {};',
};
const STOOD_IN_FOR = new RegExp(`^(${Object.keys(STAND_INS).join('|')})$`);

const NAMESPACE = 'stand-in';

/**
 * Whether an input of a bundle is none of a file's.
 *
 * @param {string} input
 */
export const isStandIn = (input) => input.startsWith(`${NAMESPACE}:`);

/**
 * Leaves parts of packages out of a bundle, of which it uses nothing: what they
 * export is there and does nothing.
 *
 * @type {import('esbuild').Plugin}
 */
export const leaveOutUnused = {
  name: 'leave-out-unused',
  setup({onLoad, onResolve}) {
    onLoad({filter: UNUSED}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const functions = [...source.matchAll(FUNCTION)].map(
        ([, name]) => `export function ${name}() {}`,
      );
      return {contents: ['export default class {}', ...functions].join('\n')};
    });
    onResolve({filter: STOOD_IN_FOR}, ({path}) => ({
      path,
      namespace: NAMESPACE,
    }));
    onLoad({filter: /.*/, namespace: NAMESPACE}, ({path}) => ({
      contents: STAND_INS[path],
    }));
  },
};
