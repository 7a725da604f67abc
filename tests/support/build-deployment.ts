import {execFile} from 'node:child_process';
import {rm} from 'node:fs/promises';
import {resolve} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** A build as it is deployed, and the configurations that go with it. */
export interface DeployableBuild {
  readonly build: string;
  readonly configurations: string;
}

/**
 * Builds the site for a path of a host, compressed, apart from the build in `build/`.
 *
 * @param settings Variables beside those of the path.
 */
export async function buildDeployment(
  name: string,
  baseUrl: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<DeployableBuild> {
  const home = resolve('.cache/deployments', name);
  const [build, configurations] = [`${home}/build`, `${home}/generated`];
  await rm(home, {recursive: true, force: true});
  const env = {
    ...process.env,
    SITE_URL: 'https://localhost',
    BASE_URL: baseUrl,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.cache/deployments/${name}/docusaurus`,
    // The bundler's cache would resolve the generated files of the build before.
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    ...settings,
  };
  for (const [program, ...args] of [
    ['docusaurus', 'build', '--out-dir', build],
    ['tsx', 'scripts/finish-build.ts', build, configurations],
    ['tsx', 'deploy/compress.ts', build],
  ]) {
    await run('npx', [program ?? '', ...args], {env});
  }
  return {build, configurations};
}
