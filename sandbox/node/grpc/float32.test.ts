import fc from 'fast-check';
import {expect, test} from 'vitest';
import {shortestDecimal} from './float32.ts';

test('a decimal of up to six digits comes back as it was written', () => {
  fc.assert(
    fc.property(
      fc.integer({min: -999_999, max: 999_999}),
      fc.integer({min: 0, max: 12}),
      (digits, shift) => {
        const written = Number(`${digits}e-${shift}`);
        expect(shortestDecimal(Math.fround(written))).toBe(written);
      },
    ),
  );
});

test('what comes back is the very same 32-bit float', () => {
  fc.assert(
    fc.property(fc.float({noNaN: true}), (value) => {
      expect(Math.fround(shortestDecimal(value))).toBe(value);
    }),
  );
});

test('what is no number stays so', () => {
  expect(shortestDecimal(NaN)).toBeNaN();
  expect(shortestDecimal(Infinity)).toBe(Infinity);
});
