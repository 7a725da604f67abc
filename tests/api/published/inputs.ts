import type {JsonObject} from '../../../sandbox/core/index.ts';
import {concept} from '../case.ts';
import {
  DOCS,
  PYTHON,
  PYTHON_GRPC,
  NODE_GRPC,
  JAVA_GRPC,
  PHP_GRPC,
  LANGCHAIN,
  IMAGE,
  PNG,
  withTruck,
} from './request.ts';
import type {PublishedRequest} from './request.ts';

const addInput = (
  name: string,
  from: string,
  ...inputs: JsonObject[]
): PublishedRequest => ({
  name: `add ${name}`,
  from,
  rpc: 'PostInputs',
  request: {inputs},
});

const additions: PublishedRequest[] = [
  addInput('an image by URL', DOCS, {data: {image: IMAGE}}),
  addInput(
    'two images with ids',
    DOCS,
    {data: {image: IMAGE}, id: 'train1'},
    {data: {image: IMAGE}, id: 'puppy1'},
  ),
  addInput('bytes that may be there already', DOCS, {
    data: {image: {base64: PNG, allow_duplicate_url: true}},
  }),
  addInput('an image with a concept', DOCS, {
    data: {image: IMAGE, concepts: [concept('charlie')]},
  }),
  addInput('an image with metadata that has an id', DOCS, {
    data: {image: IMAGE, metadata: {id: 'id001', type: 'animal', size: 100}},
  }),
  addInput('an image with a place', DOCS, {
    data: {image: IMAGE, geo: {geo_point: {longitude: -30, latitude: 40}}},
  }),
  addInput('text by URL', DOCS, {
    data: {
      text: {url: 'https://samples.clarifai.com/negative_sentence_12.txt'},
    },
  }),
  addInput('video by URL', DOCS, {
    data: {video: {url: 'https://samples.clarifai.com/beer.mp4'}},
  }),
  addInput('audio by URL', DOCS, {
    data: {audio: {url: 'https://samples.clarifai.com/GoodMorning.wav'}},
  }),
  addInput('a concept without a value', NODE_GRPC, {
    data: {image: IMAGE, concepts: [{id: 'dog'}]},
  }),
  addInput('an input with everything', PYTHON_GRPC, {
    id: 'a0b1c2d3e4f5a6b',
    data: {
      image: IMAGE,
      concepts: [concept('some-positive'), concept('some-negative', 0)],
      geo: {geo_point: {longitude: 55, latitude: 66}},
      metadata: {key1: 123, key2: {'inner-key1': 'inner-val1'}},
    },
  }),
  addInput('what the SDK makes of an upload from a URL', PYTHON, {
    id: 'demo',
    dataset_ids: [],
    data: {
      image: {url: IMAGE.url},
      geo: {geo_point: {longitude: -30, latitude: 40}},
      concepts: [{id: 'id-dog', name: 'dog', value: 1}],
      metadata: {Breed: 'Saint Bernard'},
    },
  }),
  addInput('to a dataset', PYTHON, {
    id: 'demo',
    dataset_ids: ['ci_search_dataset'],
    data: {image: {url: IMAGE.url}},
  }),
  addInput('a picture and its text at once', PYTHON, {
    id: 'demo',
    data: {image: {base64: PNG}, text: {raw: 'What time of day is it?'}},
  }),
  addInput('text with metadata', LANGCHAIN, {
    id: '8d2c',
    data: {text: {raw: 'I really enjoy it'}, metadata: {id: '1', source: 'a'}},
  }),
  {
    ...addInput('as a job', PYTHON, {id: 'demo', data: {text: {raw: 'Text'}}}),
    request: {
      inputs: [{id: 'demo', data: {text: {raw: 'Text'}}}],
      inputs_add_job_id: 'a9f3',
    },
  },
  {
    name: 'inputs, a page',
    from: DOCS,
    rpc: 'ListInputs',
    request: {page: 1, per_page: 10},
  },
  {
    name: 'inputs, a page beyond the last',
    from: PYTHON_GRPC,
    rpc: 'ListInputs',
    request: {page: 1000, per_page: 500},
    answer: {inputs: []},
  },
  {
    name: 'inputs of a status',
    from: PYTHON,
    rpc: 'ListInputs',
    request: {
      ids: ['park', 'desk'],
      per_page: 2,
      status: {code: 'INPUT_DOWNLOAD_SUCCESS'},
    },
    answer: {inputs: [{id: 'park'}, {id: 'desk'}]},
  },
  {
    name: 'an input',
    from: JAVA_GRPC,
    rpc: 'GetInput',
    request: {input_id: 'park'},
    answer: {input: {id: 'park'}},
  },
  {
    name: 'delete an input',
    from: PHP_GRPC,
    rpc: 'DeleteInput',
    request: {input_id: 'park'},
  },
  {
    name: 'delete inputs',
    from: DOCS,
    rpc: 'DeleteInputs',
    request: {ids: ['park', 'desk']},
  },
];

const patchInputs = (
  name: string,
  from: string,
  action: string,
  ...items: JsonObject[]
): PublishedRequest => ({
  name: `patch inputs: ${name}`,
  from,
  rpc: 'PatchInputs',
  request: {action, inputs: items},
  before: withTruck,
});

const patches: PublishedRequest[] = [
  patchInputs(
    'concepts of two',
    DOCS,
    'merge',
    {id: 'truck', data: {concepts: [concept('tree'), concept('water', 0)]}},
    {id: 'dog', data: {concepts: [concept('animal'), concept('fruit', 0)]}},
  ),
  patchInputs(
    'take concepts away, without values',
    DOCS,
    'remove',
    {id: 'truck', data: {concepts: [{id: 'some'}, {id: 'water'}]}},
    {id: 'dog', data: {concepts: [{id: 'animal'}, {id: 'fruit'}]}},
  ),
  patchInputs('other concepts, without a value', PHP_GRPC, 'overwrite', {
    id: 'truck',
    data: {concepts: [{id: 'some-new'}]},
  }),
  patchInputs('concepts, place and metadata', PYTHON_GRPC, 'merge', {
    id: 'dog',
    data: {
      concepts: [concept('another')],
      geo: {geo_point: {longitude: 77, latitude: 88}},
      metadata: {'new-key': 'new-value'},
    },
  }),
  patchInputs('the media too', PYTHON, 'merge', {
    id: 'dog',
    data: {image: IMAGE, concepts: [{id: 'id-a', name: 'a', value: 1}]},
  }),
];

export const inputRequests = [...additions, ...patches];
