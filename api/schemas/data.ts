import * as z from 'zod/mini';
import {doc, flag, freeJson, integer, list, number, text} from './common.ts';
import {message} from './message.ts';

// What a request says in `data`. Only shape and types are checked here; what
// values mean is checked by the rules, item by item.

/** Needed by the compiler where schemas refer to each other. */
type Items<T extends z.core.$ZodType> = z.ZodMiniOptional<z.ZodMiniArray<T>>;

export const ConceptRequest = message(
  'Concept',
  'A concept, present or absent. It comes into being when it is first used.',
  {
    id: doc(z.string(), {
      description: 'Id of the concept.',
      examples: ['dog'],
    }),
    name: text('Name of the concept. When missing, the one it has, or its id.'),
    value: number({
      description:
        '1: present. 0: absent. When missing, REST reads 1 and gRPC reads 0; always send it.',
      examples: [1],
    }),
  },
);

const share = (description: string) => ({description, minimum: 0, maximum: 1});

export const PointRequest = message('Point', 'A point of the image.', {
  row: number(share('Row, 0 (top) to 1 (bottom).')),
  col: number(share('Column, 0 (left) to 1 (right).')),
  z: number('Depth.'),
});

export const BoundingBoxRequest = message(
  'BoundingBox',
  'A rectangle, in parts of the height and width of the image. A missing edge is 0.',
  {
    top_row: number(share('Top edge. Less than `bottom_row`.')),
    left_col: number(share('Left edge. Less than `right_col`.')),
    bottom_row: number(share('Bottom edge.')),
    right_col: number(share('Right edge.')),
  },
);

const mediaFields = (what: string) => ({
  url: text(`Address of the ${what}.`),
  base64: text(
    `The bytes of the ${what}. In JSON they are written in base64; gRPC clients send them as they are.`,
  ),
  allow_duplicate_url: flag(
    'Allowed, and without effect: the sandbox never refuses a URL twice.',
  ),
});

export const ImageRequest = message(
  'Image',
  'An image, by its address or its bytes.',
  mediaFields('image'),
);

export const VideoRequest = message(
  'Video',
  'A video, by its address or its bytes.',
  mediaFields('video'),
);

export const AudioRequest = message(
  'Audio',
  'A sound, by its address or its bytes.',
  mediaFields('sound'),
);

export const TextRequest = message(
  'Text',
  'A text, itself or by its address.',
  {
    raw: text('The text itself.'),
    url: text('Address of a text file.'),
    allow_duplicate_url: flag(
      'Allowed, and without effect: the sandbox never refuses a URL twice.',
    ),
  },
);

export const PolygonRequest = message(
  'Polygon',
  'An area with straight edges.',
  {
    points: doc(z.array(PointRequest), {
      description: 'Its corners, in order. Three or more.',
      minItems: 3,
    }),
  },
);

export const MaskRequest = message('Mask', 'An area, pixel by pixel.', {
  image: doc(ImageRequest, 'A PNG, in `base64`.'),
});

const characters = (name: string, what: string) =>
  message(name, what, {
    char_start: integer({
      description: 'First character, counted from 0.',
      minimum: 0,
    }),
    char_end: integer({
      description: 'Character after the last. More than `char_start`.',
      minimum: 1,
    }),
    raw_text: text('The characters themselves.'),
  });

export const SpanRequest = characters('Span', 'A run of characters in a text.');
export const TokenRequest = characters('Token', 'A word or mark in a text.');

export const RegionInfoRequest = message(
  'RegionInfo',
  'Where the region is: exactly one of these.',
  {
    bounding_box: z.optional(BoundingBoxRequest),
    polygon: z.optional(PolygonRequest),
    mask: z.optional(MaskRequest),
    point: z.optional(PointRequest),
    span: z.optional(SpanRequest),
    token: z.optional(TokenRequest),
  },
);

const GeoPointRequest = message('GeoPoint', 'Longitude and latitude.', {
  longitude: number({
    description: 'Degrees east.',
    minimum: -180,
    maximum: 180,
  }),
  latitude: number({description: 'Degrees north.', minimum: -90, maximum: 90}),
});

export const GeoRequest = message('Geo', 'A place on Earth.', {
  geo_point: z.optional(GeoPointRequest),
});

export const FrameInfoRequest = message(
  'FrameInfo',
  'Which frame of a video.',
  {
    time: integer({
      description: 'Milliseconds from the start of the video.',
      minimum: 0,
    }),
    number: integer({description: 'Number of the frame.', minimum: 0}),
    index: integer({
      description: 'Number of the frame among those sampled.',
      minimum: 0,
      deprecated: true,
    }),
  },
);

export const DataRequest = message(
  'Data',
  'What an annotation says, or what an input is.',
  {
    image: z.optional(ImageRequest),
    video: z.optional(VideoRequest),
    audio: z.optional(AudioRequest),
    text: z.optional(TextRequest),
    concepts: list(ConceptRequest, 'Concepts, present or absent.'),
    get regions(): Items<typeof RegionRequest> {
      return list(RegionRequest, {
        description: 'The region: an annotation holds at most one.',
        maxItems: 1,
      });
    },
    get frames(): Items<typeof FrameRequest> {
      return list(FrameRequest, {
        description: 'The frame of a video: an annotation holds at most one.',
        maxItems: 1,
      });
    },
    metadata: freeJson('Free JSON of yours.'),
    geo: z.optional(GeoRequest),
  },
);

export const RegionRequest = message(
  'Region',
  'A part of an input. With only the `id` of a region that the input already has, a new annotation takes its place over.',
  {
    id: text('Id of the region. Generated when missing.'),
    region_info: z.optional(RegionInfoRequest),
    data: z.optional(DataRequest),
    value: number('Confidence in the region as a whole.'),
    track_id: text('Ties regions of several frames together.'),
  },
);

export const FrameRequest = message('Frame', 'A frame of a video.', {
  id: text('Id of the frame.'),
  frame_info: z.optional(FrameInfoRequest),
  data: z.optional(DataRequest),
});
