import {createRequire} from 'node:module';
import {Resvg} from '@resvg/resvg-js';
import {escapeHtml} from '../../src/components/Snippet/escape-html.ts';

/** What services that show links ask for. */
const SIZE = {width: 1200, height: 630};

/** Of the title: its size, and how many letters of that size fit into a line. */
const LETTER = 76;
const LINE = 20;

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
);

/** Breaks a title into lines. */
function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) {
      lines.splice(-1, 1, `${last} ${word}`);
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** What is written on a card. */
export interface CardText {
  readonly title: string;
  readonly site: string;
}

/**
 * Draws what a link to a page looks like where links are shown: the page's
 * title over one of the site's scenes.
 *
 * @param scene - An SVG, 3 to 2.
 * @returns a PNG.
 */
export function drawCard(scene: string, {title, site}: CardText): Buffer {
  const lines = linesOf(title).map(
    (line, index) =>
      `<text x="72" y="${196 + index * LETTER * 1.2}" font-size="${LETTER}">${escapeHtml(line)}</text>`,
  );
  const {width, height} = SIZE;
  const picture = scene
    .slice(scene.indexOf('<svg'))
    .replace(
      /^<svg([^>]*?) width="\d+" height="\d+"/,
      '<svg$1 x="400" y="0" width="945" height="630"',
    );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="card-shade"><stop offset="0.45" stop-color="#11152a"/><stop offset="0.85" stop-color="#11152a" stop-opacity="0"/></linearGradient></defs>
${picture}
<rect width="${width}" height="${height}" fill="url(#card-shade)"/>
<rect x="72" y="72" width="96" height="10" fill="#ffb91a"/>
<g fill="#f2f3fa" font-family="Inter" font-weight="600">${lines.join('')}
<text x="72" y="566" font-size="32" fill="#a4abc6">${escapeHtml(site)}</text></g></svg>`;
  return new Resvg(svg, {
    fitTo: {mode: 'width', value: width},
    font: {fontFiles: [FONT], loadSystemFonts: false},
  })
    .render()
    .asPng();
}
