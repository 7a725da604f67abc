import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Workflow {
  jobs: Record<
    string,
    {
      strategy?: {matrix: Record<string, unknown>};
      steps: {uses?: string; run?: string; with?: Record<string, unknown>}[];
    }
  >;
}

const WORKFLOWS = '.github/workflows';
const workflows = readdirSync(join(ROOT, WORKFLOWS)).map(
  (name) => [name, parse(read(`${WORKFLOWS}/${name}`)) as Workflow] as const,
);
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  engines: {node: string};
};

/** The scripts of package.json that a text runs. */
const scriptsIn = (text: string) =>
  [...text.matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(
    ([, name]) => name,
  );

describe.each(workflows)('the workflow %s', (_name, {jobs}) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('runs what there is', () => {
    const commands = steps.flatMap(({run}) => run ?? []);
    expect(commands).not.toEqual([]);
    for (const command of commands) {
      const [program = ''] = command.split(' ');
      expect(program === 'npm' || existsSync(join(ROOT, program))).toBe(true);
      for (const script of scriptsIn(command)) {
        expect(Object.keys(manifest.scripts)).toContain(script);
      }
    }
  });

  it('names a version of each action', () => {
    for (const {uses} of steps) {
      expect(uses ?? 'none@v1').toMatch(/@v\d+$/);
    }
  });
});

it('the tests run on the oldest Node that is supported, and on newer ones', () => {
  const nodes = workflows.flatMap(([, {jobs}]) =>
    Object.values(jobs).flatMap(({strategy}) => strategy?.matrix['node'] ?? []),
  );
  const oldest = Number(/\d+/.exec(manifest.engines.node)?.[0]);
  expect(Math.min(...(nodes as number[]))).toBe(oldest);
  expect(nodes).toHaveLength(3);
});

it.each([
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  '.github/pull_request_template.md',
  '.devcontainer/devcontainer.json',
])('%s names only scripts that there are', (file) => {
  for (const script of scriptsIn(read(file))) {
    expect(Object.keys(manifest.scripts)).toContain(script);
  }
});

it('the changelog knows the version of package.json', () => {
  const {version} = JSON.parse(read('package.json')) as {version: string};
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`);
});
