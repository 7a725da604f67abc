import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

const RENDERER = /[\\/]base[\\/]browser[\\/]markdownRenderer\.js$/;
const IMAGE = /renderer\.image = token => renderImage\([^;]*\);/;
const LINK = /renderer\.link = token => defaultMarkedRenderers[^;]*\);/;

/**
 * Markdown in the editor's hovers and lists draws no picture and makes no link:
 * both stand as they were written. What is hovered is a reader's code and its
 * errors, and a picture is fetched as soon as it is drawn.
 */
export const plainMarkdown: Plugin = {
  name: 'plain-markdown',
  setup({onLoad}) {
    onLoad({filter: RENDERER}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      if (!IMAGE.test(source) || !LINK.test(source)) {
        throw new Error(
          `${path}: Monaco makes pictures and links of Markdown in another way than plugins/playground/editor/plain-markdown.ts knows. Bring that file in line.`,
        );
      }
      const contents = source
        .replace(IMAGE, 'renderer.image = ({raw}) => escape(raw);')
        .replace(LINK, 'renderer.link = ({raw}) => escape(raw);');
      return {contents, loader: 'js'};
    });
  },
};
