import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

// Writes each text file of a build once more, compressed, so
// that a server need not do it for every answer. `tsx deploy/compress.ts [folder]`.

const [folder = 'build'] = process.argv.slice(2);

/** What shrinks; pictures and fonts are compressed as they are. */
const TEXT = /\.(?:html|js|mjs|css|json|svg|xml|txt|md|ts|wasm|ttf)$/;
/** Below that, the smaller file is no smaller on the wire. */
const LEAST_BYTES = 1024;
/** Files under way at once; each keeps a thread of Node's pool busy. */
const AT_ONCE = 4;

/** The highest two take many times as long for a few per cent. */
const quality = {params: {[constants.BROTLI_PARAM_QUALITY]: 9}};
const forms = {
  '.gz': (text: Buffer) => promisify(gzip)(text, {level: 9}),
  '.br': (text: Buffer) => promisify(brotliCompress)(text, quality),
};

const names = (await readdir(folder, {recursive: true})).filter((name) =>
  TEXT.test(name),
);
let count = 0;
await Promise.all(
  Array.from({length: AT_ONCE}, async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      await compress(path.join(folder, name));
    }
  }),
);
console.log(`${folder}: ${count} files compressed.`);

async function compress(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) {
    return;
  }
  const text = await readFile(file);
  if (text.length < LEAST_BYTES) {
    return;
  }
  for (const [ending, form] of Object.entries(forms)) {
    await writeFile(file + ending, await form(text));
  }
  count += 1;
}
