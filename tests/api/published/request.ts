import type {JsonObject} from '../../../sandbox/core/index.ts';
import {concept} from '../case.ts';

/**
 * A request of the form that Clarifai publishes: which fields it sends, and how they are written.
 * The ids of inputs and annotations are the sample's.
 */
export interface PublishedRequest {
  /** What it is for. */
  name: string;
  /** Who publishes the form. */
  from: string;
  rpc: string;
  request: JsonObject;
  /** Calls that go before, where the sample has nothing of the kind. */
  before?: {rpc: string; request: JsonObject}[];
  /** What the answer holds besides its success. */
  answer?: JsonObject;
}

// Who publishes them.
export const DOCS = 'Clarifai/docs, code_snippets/api-guide';
export const OLD_DOCS = 'docs.clarifai.com, 2021–2022';
export const PYTHON = 'Clarifai/clarifai-python, client/input.py';
export const PYTHON_SEARCH = 'Clarifai/clarifai-python, client/search.py';
export const PYTHON_GRPC = 'Clarifai/clarifai-python-grpc, tests/client';
export const NODE_GRPC = 'Clarifai/clarifai-nodejs-grpc, tests';
export const JAVA_GRPC = 'Clarifai/clarifai-java-grpc, tests';
export const PHP_GRPC = 'Clarifai/clarifai-php-grpc, tests';
export const LANGCHAIN = 'langchain, vectorstores/clarifai';

export const IMAGE = {
  url: 'https://samples.clarifai.com/metro-north.jpg',
  allow_duplicate_url: true,
};

/** The smallest PNG that shows anything. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

/** Inputs of the kinds that the published requests are about. */
export const withTruck = [
  {
    rpc: 'PostInputs',
    request: {
      inputs: [
        {id: 'truck', data: {image: IMAGE, concepts: [concept('some')]}},
        {
          id: 'dog',
          data: {
            image: IMAGE,
            geo: {geo_point: {longitude: -30, latitude: 40}},
            metadata: {type: 'animal'},
            concepts: [concept('dog')],
          },
        },
      ],
    },
  },
  {
    rpc: 'PostAnnotations',
    request: {
      annotations: [
        {
          id: 'told',
          input_id: 'dog',
          annotation_info: {type: 'animal'},
          data: {
            concepts: [concept('people')],
            metadata: {type: 'animal'},
            geo: {geo_point: {longitude: -29, latitude: 40}},
          },
        },
      ],
    },
  },
];
