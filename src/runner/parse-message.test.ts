import {expect, test} from 'vitest';
import {parseMessage} from './parse-message.ts';

const RUN = 'run-1';
const request = {
  type: 'request',
  run: RUN,
  id: 1,
  url: 'https://api.clarifai.com/',
  method: 'GET',
  headers: [['a', 'b']],
  body: null,
};

test.each([
  {type: 'ready', run: RUN},
  {type: 'done', run: RUN},
  {type: 'done', run: RUN, error: {name: 'Error', message: 'x'}},
  {type: 'omitted', run: RUN, count: 4},
  request,
  {...request, body: new ArrayBuffer(1)},
])('takes %j', (message) => {
  expect(parseMessage(message, RUN)).toBe(message);
});

test.each([
  undefined,
  null,
  'ready',
  {},
  {type: 'ready', run: 'run-2'},
  {type: 'constructor', run: RUN},
  {type: 'toString', run: RUN},
  {...request, id: 'one'},
  {...request, headers: [['a', 1]]},
  {...request, headers: 'a: b'},
  {...request, body: 'text'},
  {type: 'omitted', run: RUN, count: Number.NaN},
  {type: 'console', run: RUN, entry: {level: 'log'}},
  {type: 'done', run: RUN, error: 'x'},
])('drops %j', (message) => {
  expect(parseMessage(message, RUN)).toBeUndefined();
});
