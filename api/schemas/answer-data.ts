import * as z from 'zod/mini';
import {
  doc,
  flag,
  freeJson,
  integer,
  list,
  named,
  number,
  text,
} from './common.ts';

// What an answer says in `data`.

export const Concept = named(
  'Concept',
  z.object({
    id: doc(z.string(), 'Id of the concept in the app.'),
    name: doc(z.string(), 'Name of the concept.'),
    value: doc(
      z.number(),
      '1: present. 0: absent. A model gives a probability between the two.',
    ),
  }),
  'A concept, present or absent.',
);

export const Point = named(
  'Point',
  z.object({
    row: doc(z.number(), 'Row, 0 (top) to 1 (bottom).'),
    col: doc(z.number(), 'Column, 0 (left) to 1 (right).'),
    z: number('Depth.'),
  }),
  'A point of the image.',
);

export const BoundingBox = named(
  'BoundingBox',
  z.object({
    top_row: doc(z.number(), 'Top edge, 0 to 1 of the height.'),
    left_col: doc(z.number(), 'Left edge, 0 to 1 of the width.'),
    bottom_row: doc(z.number(), 'Bottom edge, 0 to 1 of the height.'),
    right_col: doc(z.number(), 'Right edge, 0 to 1 of the width.'),
  }),
  'A rectangle, in parts of the height and width of the image.',
);

export const Media = named(
  'Media',
  z.object({
    url: text('Address of the file.'),
    base64: text('The bytes of the file, in base64.'),
    allow_duplicate_url: flag('Whether other inputs may have the same URL.'),
  }),
  'An image, a video or a sound.',
);

export const Text = named(
  'Text',
  z.object({
    raw: text('The text itself.'),
    url: text('Address of a text file.'),
    allow_duplicate_url: flag('Whether other inputs may have the same URL.'),
  }),
  'A text.',
);

export const Characters = named(
  'Characters',
  z.object({
    char_start: doc(z.int(), 'First character, counted from 0.'),
    char_end: doc(z.int(), 'Character after the last.'),
    raw_text: text('The characters themselves.'),
  }),
  'A run of characters in a text.',
);

export const RegionInfo = named(
  'RegionInfo',
  z.object({
    bounding_box: z.optional(BoundingBox),
    polygon: z.optional(
      z.object({points: doc(z.array(Point), 'Corners, in order.')}),
    ),
    mask: z.optional(
      z.object({image: doc(Media, 'The mask, a PNG in `base64`.')}),
    ),
    point: z.optional(Point),
    span: z.optional(Characters),
    token: z.optional(Characters),
  }),
  'Where the region is: one of a box, a polygon, a mask, a point, a span, a token.',
);

export const Geo = named(
  'Geo',
  z.object({
    geo_point: z.optional(
      z.object({longitude: z.number(), latitude: z.number()}),
    ),
  }),
  'A place on Earth.',
);

export const FrameInfo = named(
  'FrameInfo',
  z.object({
    time: integer('Milliseconds from the start of the video.'),
    number: integer('Number of the frame in the video.'),
    index: integer('Number of the frame among those that were sampled.'),
  }),
  'Which frame of a video.',
);

export const Data = named(
  'Data',
  z.object({
    image: z.optional(Media),
    video: z.optional(Media),
    audio: z.optional(Media),
    text: z.optional(Text),
    concepts: list(Concept, 'Concepts, present or absent.'),
    get regions() {
      return list(Region, 'The region, at most one in an annotation.');
    },
    get frames() {
      return list(Frame, 'The frame of a video, at most one.');
    },
    metadata: freeJson('Free JSON of yours.'),
    geo: z.optional(Geo),
  }),
  'What an annotation says, or what an input is.',
);

export const Region = named(
  'Region',
  z.object({
    id: doc(z.string(), 'Id of the region.'),
    region_info: doc(RegionInfo, 'Where the region is.'),
    data: z.optional(Data),
    value: number('Confidence in the region as a whole.'),
    track_id: text('Ties regions of several frames together.'),
  }),
  'A part of an input.',
);

export const Frame = named(
  'Frame',
  z.object({
    id: text('Id of the frame.'),
    frame_info: z.optional(FrameInfo),
    data: z.optional(Data),
  }),
  'A frame of a video.',
);
