import {expect, test} from 'vitest';
import {missingOutput, plainNumbers} from './output.ts';

test('numbers are compared by value', () => {
  expect(plainNumbers('dog: 1.0, box 0.30000001192092896 0.340')).toBe(
    'dog: 1, box 0.3 0.34',
  );
  expect(plainNumbers('version 1.2.3, v1.0, a-1.50')).toBe(
    'version 1.2.3, v1.0, a-1.50',
  );
  expect(missingOutput('dog: 1.00\ncat: 0\n', ['dog: 1', 'cat: 0'])).toBe(
    undefined,
  );
});

test('texts must come in order, each of its own', () => {
  expect(missingOutput('b a', ['a', 'b'])).toBe('b');
  expect(missingOutput('on street', ['on street', 'on street'])).toBe(
    'on street',
  );
});
