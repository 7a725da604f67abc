import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {FORMATTERS, missingRequirements} from './clients/requirements.ts';
import {filesUnder} from './hash.ts';
import {ROOT, SNIPPETS} from './root.ts';

/** By folder: the command that finds fault with a file's looks. Prettier checks the others. */
const CHECKS = [
  ['python', 'py', 'black', ['--check', '--diff', '--quiet']],
  ['php', 'php', 'phpcs', ['--standard=PSR12']],
  ['curl', 'curl', 'shfmt', ['-d', '-i', '2']],
] as const;

describe.each(CHECKS)('%s', (language, folder, command, options) => {
  const isMissing = missingRequirements([language], FORMATTERS).length > 0;

  // In CI nothing is left out.
  test.skipIf(isMissing && !process.env.CI)(
    `snippets pass ${command}`,
    () => {
      const {stdout, status} = spawnSync(
        command,
        [...options, ...filesUnder(join(SNIPPETS, folder))],
        {
          cwd: ROOT,
          encoding: 'utf8',
          env: {...process.env, BLACK_CACHE_DIR: join(ROOT, '.cache', 'black')},
        },
      );
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
    60_000,
  );
});

describe('Java', () => {
  const files = filesUnder(join(SNIPPETS, 'java')).map(
    (file) => [basename(file), file] as const,
  );

  test.each(files)(
    '%s keeps to 100 columns and needs all it imports',
    (_name, file) => {
      const code = readFileSync(file, 'utf8');
      const lines = code.split('\n');
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
      const imports = lines.filter((line) => line.startsWith('import '));
      expect(imports).toEqual([...imports].sort());
      const unused = imports.filter((line) => {
        const name = /(\w+);$/.exec(line)?.[1] ?? '';
        return code.split(new RegExp(`\\b${name}\\b`)).length < 3;
      });
      expect(unused).toEqual([]);
    },
  );
});
