import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {writeNotices} from './notices.ts';
import {packagesOf} from './packages.ts';
import {objectionTo} from './policy.ts';

describe('which licences may be shipped', () => {
  it.each(['MIT', 'Apache-2.0', '(MPL-2.0 OR Apache-2.0)', 'MIT AND ISC'])(
    '%s',
    (license) => expect(objectionTo(license)).toBeUndefined(),
  );

  it.each([
    ['GPL-3.0-only', 'is none of'],
    ['MIT AND AGPL-3.0-or-later', 'is none of'],
    ['SEE LICENSE IN eula.txt', 'is not an SPDX expression'],
    ['UNLICENSED', 'is not an SPDX expression'],
    ['', 'names no licence'],
    [undefined, 'names no licence'],
  ])('not %s', (license, objection) =>
    expect(objectionTo(license)).toContain(objection),
  );
});

describe('the notices of a build', () => {
  let folder: string;
  const put = (file: string, text: string) => {
    const target = path.join(folder, 'node_modules', file);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, text);
    return target;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'notices-'));
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  it('hold each package once, with its licence files', () => {
    put(
      '@a/one/package.json',
      '{"name":"@a/one","version":"1.2.3","license":"MIT"}',
    );
    put('@a/one/LICENSE', 'Copyright A');
    put('@a/one/ThirdPartyNotices.txt', 'Copyright of parts');
    put('@a/one/licenses.js', 'code, not a licence');
    const files = [put('@a/one/x.js', ''), put('@a/one/deep/y.mjs', '')];
    const text = writeNotices(packagesOf([...files, `${folder}/src/own.ts`]));
    expect(text.match(/@a\/one 1\.2\.3 \(MIT\)/g)).toHaveLength(1);
    expect(text).toContain('Copyright A');
    expect(text).toContain('Copyright of parts');
    expect(text).not.toContain('own.ts');
  });

  it('hold the package that a nested file is of, not the one around it', () => {
    put(
      'outer/package.json',
      '{"name":"outer","version":"1.0.0","license":"MIT"}',
    );
    put(
      'outer/node_modules/inner/package.json',
      '{"name":"inner","version":"2.0.0","license":"ISC"}',
    );
    const file = put('outer/node_modules/inner/i.js', '');
    expect(packagesOf([file]).map(({name}) => name)).toEqual(['inner']);
  });

  it('are refused when a licence is unknown, with name, reason and remedy', () => {
    put('odd/package.json', '{"name":"odd","version":"0.0.1"}');
    const packages = packagesOf([put('odd/odd.css', '')]);
    expect(() => writeNotices(packages)).toThrow(
      /odd@0\.0\.1: its package\.json names no licence[\s\S]*Replace the package/,
    );
  });

  it('leave out what no browser is sent', () => {
    put(
      'tool/package.json',
      '{"name":"tool","version":"1.0.0","license":"GPL-3.0"}',
    );
    const file = path.join(folder, 'node_modules/tool/package.json');
    expect(packagesOf([file])).toEqual([]);
  });
});
