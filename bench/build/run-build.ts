import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import {watchMemory} from './memory.ts';

/** What a build took. */
export interface BuildCost {
  readonly seconds: number;
  /** Most memory at a time, of all its processes, in bytes. */
  readonly memory: number;
  /** Seconds of each step that the build tells of, and of what comes after it. */
  readonly steps: ReadonlyMap<string, number>;
}

/** Steps that are ours: plugins of this repository, and what finishes a build. */
const STEP =
  /\[PERF\].*?(Bundling with \S+|SSG|postBuild|allContentLoaded|loadContent|contentLoaded)[^-]*?(?: > |: )?([\w@./-]*) - ([\d.]+) (milliseconds|seconds)/;

/** Builds a folder's site from nothing, as `npm run build` would. */
export async function runBuild(
  folder: string,
  heap: number,
): Promise<BuildCost> {
  const output = `${folder}/build`;
  await rm(output, {recursive: true, force: true});
  const env = {
    ...process.env,
    BENCH_SITE: folder,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `${folder}/docusaurus`,
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    DOCUSAURUS_PERF_LOGGER: 'true',
    NODE_OPTIONS: `--max-old-space-size=${heap}`,
  };
  const config = 'bench/build/docusaurus.config.ts';
  const build = await runStep(
    ['docusaurus', 'build', '--config', config, '--out-dir', output],
    env,
  );
  const finish = await runStep(
    ['tsx', 'scripts/finish-build.ts', output, `${folder}/generated`],
    env,
  );
  await rm(output, {recursive: true, force: true});
  const steps = readSteps(build.said);
  steps.set('finish-build', finish.seconds);
  return {
    seconds: build.seconds + finish.seconds,
    memory: Math.max(build.memory, finish.memory),
    steps,
  };
}

async function runStep(args: readonly string[], env: NodeJS.ProcessEnv) {
  const begun = performance.now();
  const child = spawn('npx', args, {env, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const most = watchMemory(child.pid ?? 0);
  const [code] = (await once(child, 'close')) as [number | null];
  const memory = most();
  if (code !== 0) {
    throw new Error(`npx ${args.join(' ')} ended with ${code}:\n${said}`);
  }
  return {seconds: (performance.now() - begun) / 1000, memory, said};
}

function readSteps(said: string): Map<string, number> {
  const steps = new Map<string, number>();
  for (const line of said.split('\n')) {
    if (process.env['BENCH_DEBUG'] && line.includes('PERF')) console.log(line);
    const [, step = '', what = '', time, unit] = STEP.exec(line) ?? [];
    if (time !== undefined) {
      steps.set(
        `${step} ${what}`.trim(),
        Number(time) / (unit === 'seconds' ? 1 : 1000),
      );
    }
  }
  return steps;
}
