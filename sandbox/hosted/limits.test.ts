import {describe, expect, test} from 'vitest';
import {callerAddress, networkOf} from './limits.ts';

describe('whom a limit counts', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    ['no proxy is trusted', 0, '1.1.1.1, 2.2.2.2', '9.9.9.9'],
    ['the nearest proxy is', 1, '1.1.1.1, 2.2.2.2', '2.2.2.2'],
    ['two proxies are', 2, '1.1.1.1, 2.2.2.2', '1.1.1.1'],
    ['the proxy noted nothing', 1, null, '9.9.9.9'],
    ['more proxies are trusted than there are', 3, '1.1.1.1', '9.9.9.9'],
  ])('where %s', (_case, proxies, forwardedFor, expected) => {
    expect(callerAddress('9.9.9.9', forwardedFor, proxies)).toBe(expected);
  });
});
