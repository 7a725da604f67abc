import {EMPTY_SAMPLE} from '../sample-data.ts';
import type {SampleData} from '../sample-data.ts';
import {annotator, box, mask, point, polygon, scenes} from './builders.ts';
import {BREAD, CAT, SCREEN} from './masks.ts';

const APP = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};
const owner = annotator({user: {id: APP.user_id}});
const a = annotator({user: {id: 'collaborator-a'}});
const b = annotator({user: {id: 'collaborator-b'}});
const model = annotator({
  model: {
    id: 'sandbox-detector',
    model_version: {id: 'sandbox-detector-v1'},
  },
});

const PENDING = {code: 24151} as const;
const AWAITING_REVIEW = {code: 24157} as const;
const REVIEW_DENIED = {code: 24158} as const;
const AWAITING_CONSENSUS = {code: 24159} as const;

/**
 * What a sandbox holds at first: seven drawn scenes in `static/img/scenes`, and
 * annotations that fit them. A few are wrong, for readers to put right.
 */
export const sampleData: SampleData = {
  ...EMPTY_SAMPLE,
  ...scenes(APP, {
    street: [
      owner.concepts('street-concepts', {street: 1, car: 1, bus: 1, snow: 0}),
      owner.region('street-car', 'car', box(0.56, 0.08, 0.78, 0.38)),
      a.region(
        'street-crossing',
        'crossing',
        polygon([0.64, 0.395], [0.64, 0.475], [0.94, 0.52], [0.94, 0.36]),
        AWAITING_REVIEW,
      ),
      b.region('street-tree', 'tree', box(0.2, 0.02, 0.53, 0.14)),
      b.region(
        'street-person',
        'person',
        point(0.42, 0.295),
        AWAITING_CONSENSUS,
      ),
      model.region(
        'street-car-detected',
        'car',
        box(0.565, 0.085, 0.785, 0.375),
        {value: 0.9375},
      ),
      model.region('street-bus-detected', 'bus', box(0.37, 0.5, 0.78, 0.915), {
        value: 0.96875,
      }),
      model.region(
        'street-traffic-light-detected',
        'traffic-light',
        box(0.1, 0.395, 0.5, 0.465),
        {value: 0.875},
      ),
    ],
    park: [
      // The cat is a dog.
      owner.concepts('park-concepts', {park: 1, tree: 1, cat: 1}),
      a.region('park-dog', 'dog', box(0.62, 0.76, 0.9, 0.9)),
      owner.region('park-bench', 'bench', box(0.5, 0.05, 0.7, 0.22)),
      b.region('park-duck', 'duck', point(0.68, 0.42), PENDING),
      owner.region('park-tree', 'tree', box(0.08, 0.72, 0.58, 0.95)),
      model.region('park-dog-detected', 'dog', box(0.62, 0.75, 0.91, 0.9), {
        value: 0.90625,
      }),
      model.region('park-bench-detected', 'bench', box(0.51, 0.05, 0.7, 0.22), {
        value: 0.8125,
      }),
    ],
    desk: [
      owner.concepts('desk-concepts', {desk: 1, laptop: 1, person: 0}),
      // The box misses the laptop.
      owner.region('desk-laptop', 'laptop', box(0.2, 0.2, 0.6, 0.55)),
      owner.region('desk-screen', 'screen', mask(SCREEN)),
      a.region('desk-lamp', 'lamp', box(0.1, 0.08, 0.7, 0.3), REVIEW_DENIED),
      b.region(
        'desk-notebook',
        'notebook',
        polygon([0.77, 0.4], [0.77, 0.6], [0.88, 0.63], [0.88, 0.37]),
      ),
      model.region(
        'desk-laptop-detected',
        'laptop',
        box(0.305, 0.335, 0.725, 0.705),
        {value: 0.984375},
      ),
      model.region('desk-mug-detected', 'mug', box(0.5, 0.78, 0.7, 0.905), {
        value: 0.9375,
      }),
    ],
    kitchen: [
      a.concepts('kitchen-concepts', {kitchen: 1, window: 1, oven: 0}),
      owner.region('kitchen-kettle', 'kettle', box(0.4, 0.74, 0.74, 0.92)),
      owner.region('kitchen-duplicate', 'kettle', box(0.4, 0.74, 0.74, 0.92)),
      b.region('kitchen-bread', 'bread', mask(BREAD), AWAITING_REVIEW),
      model.region(
        'kitchen-bowl-detected',
        'bowl',
        box(0.52, 0.4, 0.74, 0.66),
        {value: 0.96875, region: 'kitchen-bowl-region'},
      ),
      model.region(
        'kitchen-window-detected',
        'window',
        box(0.08, 0.355, 0.44, 0.645),
        {value: 0.875},
      ),
    ],
    harbor: [
      owner.region(
        'harbor-boat',
        'sailboat',
        box(0.18, 0.34, 0.76, 0.66),
        PENDING,
      ),
      a.region('harbor-lighthouse', 'lighthouse', box(0.12, 0.78, 0.62, 0.92)),
      a.concepts('harbor-concepts', {harbor: 1, lighthouse: 1, fog: 0}),
      b.region(
        'harbor-sea',
        'sea',
        polygon([0.58, 0], [0.58, 1], [1, 1], [1, 0]),
        AWAITING_CONSENSUS,
      ),
      owner.region('harbor-gull', 'gull', point(0.16, 0.24)),
      b.region('harbor-buoy', 'buoy', box(0.7, 0.14, 0.88, 0.22)),
      model.region(
        'harbor-boat-detected',
        'boat',
        box(0.19, 0.34, 0.76, 0.65),
        {
          value: 0.9375,
        },
      ),
    ],
    market: [
      b.concepts('market-concepts', {market: 1, fruit: 1, car: 0}),
      owner.region('market-stall', 'stall', box(0.16, 0.06, 0.86, 0.46)),
      owner.region('market-duplicate', 'stall', box(0.16, 0.06, 0.86, 0.46)),
      // Nothing of the kind is to be seen.
      owner.concepts('market-mislabeled', {bicycle: 1}),
      a.region(
        'market-oranges',
        'orange',
        polygon([0.56, 0.1], [0.56, 0.2], [0.64, 0.21], [0.64, 0.09]),
        REVIEW_DENIED,
      ),
      b.region('market-scale', 'scale', point(0.56, 0.74), PENDING),
      model.region(
        'market-stall-detected',
        'stall',
        box(0.16, 0.54, 0.86, 0.94),
        {
          value: 0.90625,
        },
      ),
      model.region(
        'market-scale-detected',
        'scale',
        box(0.46, 0.69, 0.62, 0.79),
        {
          value: 0.75,
        },
      ),
    ],
    bookshelf: [
      owner.concepts('bookshelf-concepts', {bookshelf: 1, book: 1, dog: 0}),
      a.region('bookshelf-globe', 'globe', box(0.125, 0.625, 0.35, 0.75)),
      owner.region('bookshelf-cat', 'cat', mask(CAT)),
      b.region('bookshelf-plant', 'plant', box(0.4, 0.73, 0.65, 0.855)),
      owner.region(
        'bookshelf-books',
        'book',
        polygon(
          [0.45, 0.135],
          [0.412, 0.204],
          [0.412, 0.248],
          [0.422, 0.352],
          [0.447, 0.384],
          [0.65, 0.384],
          [0.65, 0.135],
        ),
        AWAITING_REVIEW,
      ),
      b.region('bookshelf-clock', 'clock', box(0.72, 0.58, 0.925, 0.72)),
      model.region(
        'bookshelf-cat-detected',
        'cat',
        box(0.47, 0.42, 0.65, 0.67),
        {
          value: 0.9375,
        },
      ),
      model.region(
        'bookshelf-globe-detected',
        'globe',
        box(0.12, 0.625, 0.35, 0.75),
        {value: 0.96875},
      ),
    ],
  }),
};
