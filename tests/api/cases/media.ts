import type {JsonObject} from '../../../sandbox/core/index.ts';
import type {ApiCase, Expectation} from '../case.ts';

const image = {url: 'https://example.org/pond.jpg'};

const post = (
  name: string,
  data: JsonObject,
  expect: Expectation,
  more: Partial<ApiCase> = {},
): ApiCase => ({
  name: `media: ${name}`,
  rpc: 'PostInputs',
  request: {inputs: [{id: 'n', data}]},
  expect,
  ...more,
});

const added = (data: JsonObject): Expectation => ({
  answer: {inputs: [{id: 'n', status: {code: 30000}, data}]},
  changes: {'n/*': {input_level: true, data}},
});

const refused = (details: RegExp, code = 30104): Expectation => ({
  code: 10020,
  http: 400,
  details,
  answer: {inputs: [{data: {}, status: {code}}]},
});

const posts: ApiCase[] = [
  post(
    'an image with a text',
    {image, text: {raw: 'A pond'}},
    added({image, text: {raw: 'A pond'}}),
  ),
  post(
    'an image that is nowhere, with a text',
    {image: {}, text: {raw: 'A pond'}},
    refused(/data\.image has neither url nor base64/),
  ),
  post(
    'an address and bytes',
    {image: {...image, base64: 'AAAA'}},
    refused(/data\.image has both url and base64/),
  ),
  post(
    'an address and the text itself',
    {text: {...image, raw: 'A pond'}},
    refused(/data\.text has both url and raw/),
  ),
  post(
    'bytes, and an address that is empty',
    {image: {url: '', base64: 'AAAA'}},
    added({image: {base64: 'AAAA'}}),
  ),
  post(
    'an address without encryption',
    {audio: {url: 'http://example.org/pond.mp3'}},
    added({audio: {url: 'http://example.org/pond.mp3'}}),
  ),
  post(
    'an address in capitals',
    {video: {url: 'HTTPS://EXAMPLE.ORG/POND.MP4'}},
    added({video: {url: 'HTTPS://EXAMPLE.ORG/POND.MP4'}}),
  ),
  post(
    'an address with another in it',
    {image: {url: 'ftp://example.org/?https://example.org'}},
    refused(/url is "ftp:.*https:\/\/ or http:\/\//, 30106),
  ),
  post(
    'bytes that are no base64',
    {image: {base64: 'data:image/png;base64,AAAA'}},
    {code: 11102, http: 400, details: /without a "data:" prefix/},
    {transports: ['rest']},
  ),
];

const patch = (
  name: string,
  stored: JsonObject,
  data: JsonObject,
  expect: Expectation,
): ApiCase => ({
  name: `media of an input stay: ${name}`,
  rpc: 'PatchInputs',
  before: [{rpc: 'PostInputs', request: {inputs: [{id: 'n', data: stored}]}}],
  request: {action: 'merge', inputs: [{id: 'n', data}]},
  expect,
});

const poem = {text: {raw: 'So much depends'}};

const patches: ApiCase[] = [
  patch(
    'a text becomes the label of an image',
    {image},
    {text: {raw: 'A pond'}},
    added({image, text: {raw: 'A pond'}}),
  ),
  patch(
    'an image gets no video',
    {image},
    {video: {url: 'https://example.org/pond.mp4'}},
    refused(/inputs\[0\]\.data\.video differs from what the input has/, 24155),
  ),
  patch(
    'a text gets no other text',
    poem,
    {text: {raw: 'So little depends'}},
    refused(/inputs\[0\]\.data\.text differs from what the input has/, 24155),
  ),
  patch('a text is sent back', poem, poem, {
    answer: {inputs: [{id: 'n', data: poem}]},
  }),
];

export const mediaCases = [...posts, ...patches];
