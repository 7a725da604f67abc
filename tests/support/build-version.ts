import {execFile} from 'node:child_process';
import {rm} from 'node:fs/promises';
import {resolve} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/**
 * Builds the pages of tests/fixtures as one version of a site, which its title
 * tells from others; gives the folder.
 */
export async function buildVersion(title: string): Promise<string> {
  const name = title.toLowerCase().replaceAll(' ', '-');
  const home = resolve('.cache/versions', name);
  const build = `${home}/build`;
  await rm(home, {recursive: true, force: true});
  const env = {
    ...process.env,
    SITE_TITLE: title,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.cache/versions/${name}/docusaurus`,
    // The bundler's cache would resolve the generated files of the build before.
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
  };
  const config = 'tests/fixtures/docusaurus.config.ts';
  for (const [program, ...args] of [
    ['docusaurus', 'build', '--config', config, '--out-dir', build],
    ['tsx', 'scripts/finish-build.ts', build, `${home}/generated`],
  ]) {
    await run('npx', [program ?? '', ...args], {env});
  }
  return build;
}
