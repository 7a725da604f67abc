import {expect, test} from 'vitest';
import {askVersion, versionIn} from './process.ts';

test.each([
  ['jq-1.6', '1.6'],
  ['curl 7.88.1 (x86_64-pc-linux-gnu)\nRelease-Date: 2023', '7.88.1'],
  ['openjdk version "17.0.13" 2024-10-15', '17.0.13'],
])('%j', (text, version) => {
  expect(versionIn(text, 'a test')).toBe(version);
});

test.each(['', 'no version here', 'version 7'])('none in %j', (text) => {
  expect(() => versionIn(text, 'jq --version')).toThrow(
    `No version in what jq --version says: “${text}”`,
  );
});

test('a command that fails or does not exist has no version', async () => {
  await expect(askVersion('false')).rejects.toThrow();
  await expect(askVersion('no-such-command', '--version')).rejects.toThrow();
  await expect(askVersion('echo', 'something')).rejects.toThrow('No version');
});
