import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import path from 'node:path';

const OUTPUT = '.cache/fixture-pages';

/** Builds the pages of tests/fixtures afresh; gives the folder they are in. */
export async function buildFixtures(siteDir: string): Promise<string> {
  const output = path.join(siteDir, OUTPUT);
  await rm(output, {recursive: true, force: true});
  const build = spawn(
    'npx',
    [
      'docusaurus',
      'build',
      '--config',
      'tests/fixtures/docusaurus.config.ts',
      '--out-dir',
      OUTPUT,
    ],
    {
      cwd: siteDir,
      // Its own folder, so that it can run beside a build of the site.
      env: {
        ...process.env,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.cache/fixtures',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  build.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  build.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(build, 'close');
  if (code !== 0) {
    throw new Error(`The pages of tests/fixtures could not be built:\n${said}`);
  }
  return output;
}
