import type {OperationExpectation} from '../expectation.ts';

export default {
  request: {
    method: 'GET',
    path: '/v2/users/{user_id}/apps/{app_id}/annotations',
    query: {
      model_version_ids: ['sandbox-detector-v1'],
      list_all_annotations: true,
    },
  },
  after: {},
  output: [
    'street-car-detected (street): car 0.9375',
    'street-bus-detected (street): bus 0.96875',
    'street-traffic-light-detected (street): traffic-light 0.875',
    'park-dog-detected (park): dog 0.90625',
    'park-bench-detected (park): bench 0.8125',
    'desk-laptop-detected (desk): laptop 0.984375',
    'desk-mug-detected (desk): mug 0.9375',
    'kitchen-bowl-detected (kitchen): bowl 0.96875',
    'kitchen-window-detected (kitchen): window 0.875',
    'harbor-boat-detected (harbor): boat 0.9375',
    'market-stall-detected (market): stall 0.90625',
    'market-scale-detected (market): scale 0.75',
    'bookshelf-cat-detected (bookshelf): cat 0.9375',
    'bookshelf-globe-detected (bookshelf): globe 0.96875',
  ],
} satisfies OperationExpectation;
