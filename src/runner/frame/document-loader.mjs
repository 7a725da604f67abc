import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const POLICY = fileURLToPath(new URL('policy.json', import.meta.url));

/** Folder of the site that the document is put in; servers give it a policy of its own. */
const FOLDER = 'runner';

/**
 * The document of the runner's frame: a script bundled into a page with a policy
 * of its own. It stands apart from the site's pages, as a document made in one of
 * them (`srcdoc`) would be held to that page's policy too, which evaluates nothing.
 *
 * @param {string} entry
 * @returns {Promise<{html: string, inputs: string[]}>}
 */
export async function frameDocument(entry) {
  const {outputFiles, metafile} = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    absWorkingDir: '/',
  });
  const policy = Object.entries(JSON.parse(readFileSync(POLICY, 'utf8')))
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
  const script = outputFiles[0].text.replaceAll('</', '<\\/');
  return {
    html: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>Runner</title><script>${script}</script>`,
    inputs: Object.keys(metafile.inputs).map((input) => `/${input}`),
  };
}

/**
 * Loader: emits the document of the frame whose script this module is, and hands
 * on its address.
 *
 * @this {import('@rspack/core').LoaderContext}
 */
export default async function documentLoader() {
  const done = this.async();
  try {
    const {html, inputs} = await frameDocument(this.resourcePath);
    [...inputs, POLICY].forEach((input) => this.addDependency(input));
    const hash = createHash('sha256').update(html).digest('hex').slice(0, 8);
    const name = `${FOLDER}/frame.${hash}.html`;
    this.emitFile(name, html);
    done(
      null,
      `export default __webpack_public_path__ + ${JSON.stringify(name)};`,
    );
  } catch (error) {
    done(error);
  }
}
