import {deflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  DamagedError,
  decodeShare,
  encodeShare,
  MAX_FRAGMENT,
  TooLargeError,
} from './codec.ts';

const hashOf = (bytes: Uint8Array) =>
  `#share=${Buffer.from(bytes).toString('base64url')}`;

test('what is shared is what is opened, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      async (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as object;
        expect(await decodeShare(await encodeShare(plain))).toEqual(plain);
      },
    ),
    {numRuns: 100, seed: 6},
  );
});

test('a fragment needs no escaping, and stays as it is in a URL', async () => {
  const hash = await encodeShare({code: '🐕 "quotes" <b>&?#/'.repeat(20)});
  expect(new URL(hash, 'https://example.com/docs').hash).toBe(hash);
  expect(hash).toMatch(/^#share=[\w-]+$/);
});

test('what is too large gets a clear word', async () => {
  const code = fc
    .sample(fc.string({minLength: 9_000, maxLength: 9_000}), {
      seed: 1,
      numRuns: 3,
    })
    .join('');
  await expect(encodeShare({code})).rejects.toThrow(TooLargeError);
  await expect(encodeShare({code})).rejects.toThrow(/at most 8,192/);
  const same = await encodeShare({code: 'a'.repeat(100_000)});
  expect(same.length).toBeLessThan(MAX_FRAGMENT);
});

describe('a damaged link is told to be one', () => {
  test.each([
    ['nothing in it', '#share='],
    ['no base64', '#share=%%%'],
    ['no deflate', hashOf(Buffer.from('hello, world'))],
    ['no JSON', hashOf(deflateRawSync('{"a":'))],
    ['no UTF-8', hashOf(deflateRawSync(Buffer.from([0x22, 0xff, 0x22])))],
    ['another fragment', '#heading'],
    ['too long', `#share=${'A'.repeat(MAX_FRAGMENT)}`],
  ])('%s', async (_name, hash) => {
    await expect(decodeShare(hash)).rejects.toThrow(DamagedError);
  });

  test('cut anywhere', async () => {
    const hash = await encodeShare({code: 'const answer = 42;'.repeat(9)});
    for (let end = 7; end < hash.length - 1; end += 3) {
      await expect(decodeShare(hash.slice(0, end))).rejects.toThrow(
        DamagedError,
      );
    }
  });

  test('one that unpacks to far more than it is', async () => {
    const bomb = deflateRawSync(`"${'a'.repeat(5_000_000)}"`);
    expect(hashOf(bomb).length).toBeLessThan(MAX_FRAGMENT);
    await expect(decodeShare(hashOf(bomb))).rejects.toThrow(DamagedError);
  });
});
