import api from '@api';
import {expect, test} from 'vitest';
import {fillPlaceholders, restorePlaceholders} from './placeholders.ts';

const CODE = `const USER_ID = 'YOUR_USER_ID_HERE';
const APP_ID = 'YOUR_APP_ID_HERE';
const PAT = 'YOUR_PAT_HERE';
`;

test('user and app are filled in; the token’s placeholder stays', () => {
  expect(
    fillPlaceholders(CODE, api.fields, {userId: 'me', appId: 'my-app'}),
  ).toBe(
    `const USER_ID = 'me';
const APP_ID = 'my-app';
const PAT = 'YOUR_PAT_HERE';
`,
  );
});

test.each([
  {userId: 'sandbox-owner', appId: 'sandbox-app'},
  {userId: '', appId: ''},
  {userId: "it's", appId: 'a\\b$&'},
])('the way back leads to the start: %j', (filling) => {
  const filled = fillPlaceholders(CODE, api.fields, filling);
  expect(restorePlaceholders(filled, api.fields, filling)).toBe(CODE);
});

test('a quote in an id does not end the string', () => {
  const filled = fillPlaceholders(CODE, api.fields, {
    userId: "it's",
    appId: 'x',
  });
  expect(filled).toContain("const USER_ID = 'it\\'s';");
});
