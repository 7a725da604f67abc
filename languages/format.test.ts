import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {basename, join, relative} from 'node:path';
import {getFileInfo} from 'prettier';
import {describe, expect, test} from 'vitest';
import {SNIPPETS} from '../tests/snippets/root.ts';
import {LANGUAGES} from './index.ts';
import {missingForFormats} from './requirements.ts';
import {filesUnder} from './toolchain/hash.ts';
import {ROOT} from './toolchain/root.ts';
import {TOOLCHAINS} from './toolchains.ts';
import type {Toolchain} from './toolchain/index.ts';

/** An operation's name and a dot: types and packages beside the snippets have other names. */
const SNIPPET = /^[a-z][a-z0-9_]*\.$/;

describe.each(LANGUAGES)('$label', ({id, folder: name, extension}) => {
  const {format}: Toolchain = TOOLCHAINS[id];
  const folder = join(SNIPPETS, name);
  const files = existsSync(folder)
    ? filesUnder(folder).filter((file) =>
        SNIPPET.test(basename(file, extension)),
      )
    : [];

  if (format.by === 'command') {
    const isMissing = missingForFormats([id]).length > 0;
    const [command, ...options] = format.check;

    // In CI nothing is left out.
    test.skipIf(isMissing && !process.env.CI)(
      `snippets pass ${command}`,
      {timeout: 60_000},
      () => {
        const {stdout, stderr, status, error} = spawnSync(
          command,
          [...options, ...files],
          {
            cwd: ROOT,
            encoding: 'utf8',
            env: {
              ...process.env,
              BLACK_CACHE_DIR: join(ROOT, '.cache', 'black'),
            },
          },
        );
        const fix = [...format.fix, relative(ROOT, folder)].join(' ');
        const said = `${error ?? ''}${stdout}${stderr}`;
        expect(status, `${said}\nTo mend it: ${fix}`).toBe(0);
      },
    );
  }
  if (format.by === 'rules') {
    test.each(files.map((file) => [basename(file), file]))('%s', (_, file) => {
      expect(format.problemsIn(readFileSync(file, 'utf8'))).toEqual([]);
    });
  }
  if (format.by === 'prettier') {
    test('snippets are of a kind that Prettier formats, and not ignored', async () => {
      const ignorePath = join(ROOT, '.prettierignore');
      for (const file of files) {
        const {ignored, inferredParser} = await getFileInfo(file, {ignorePath});
        expect({file, ignored}).toEqual({file, ignored: false});
        expect(inferredParser, file).not.toBeNull();
      }
    });
  }
});
