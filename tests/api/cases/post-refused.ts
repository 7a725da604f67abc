import type {JsonObject} from '../../../sandbox/core/index.ts';
import {KEYS, box, concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import {GIF, refused, region} from './post.ts';

const points = (...list: JsonObject[]) => region({polygon: {points: list}});

export const postRefusedCases: ApiCase[] = [
  refused(
    'two regions',
    {
      data: {
        regions: [
          {region_info: box(0, 0, 0.5, 0.5)},
          {region_info: box(0, 0, 1, 1)},
        ],
      },
    },
    /annotations\[0\]\.data\.regions\[1\] is one too many.*one region.*annotation for each/,
  ),
  refused(
    'a region in a region',
    {
      data: {
        regions: [
          {
            region_info: box(0, 0, 0.5, 0.5),
            data: {regions: [{region_info: box(0, 0, 1, 1)}]},
          },
        ],
      },
    },
    /regions\[0\]\.data\.regions\[0\] is one too many/,
  ),
  refused(
    'a coordinate above 1',
    region(box(0.25, 0.25, 480, 0.75)),
    /bottom_row is 480.*0 to 1.*not pixels/,
  ),
  refused(
    'a coordinate below 0',
    region(box(-0.25, 0.25, 0.5, 0.75)),
    /top_row is -0\.25/,
  ),
  refused(
    'top below bottom',
    region(box(0.75, 0.25, 0.5, 0.75)),
    /top_row is 0\.75 and bottom_row is 0\.5.*less than/,
  ),
  refused(
    'left at right',
    region(box(0.25, 0.75, 0.5, 0.75)),
    /left_col is 0\.75 and right_col is 0\.75/,
  ),
  refused('a box without edges', region({bounding_box: {}}), /top_row is 0/),
  refused(
    'a region that is nowhere',
    {data: {regions: [{data: {concepts: [concept('car')]}}]}},
    /regions\[0\]\.region_info says nothing.*exactly one of bounding_box/,
  ),
  refused(
    'a region in two ways',
    region({...box(0, 0, 1, 1), point: {row: 0.5, col: 0.5}}),
    /region_info has bounding_box and point/,
  ),
  refused(
    'a region id that the input does not have',
    {data: {regions: [{id: 'nowhere'}]}},
    /regions\[0\]\.id is "nowhere".*no such region.*region_info/,
  ),
  refused(
    'a polygon of two points',
    points({row: 0.5, col: 0.5}, {row: 1, col: 1}),
    /points has 2 points.*three/,
  ),
  refused(
    'a polygon that leaves the image',
    points({row: 0.5, col: 0.5}, {row: 1, col: 1}, {row: 1, col: 1.5}),
    /points\[2\]\.col is 1\.5/,
  ),
  refused(
    'a mask that is a GIF',
    region({mask: {image: {base64: GIF}}}),
    /not a PNG/,
  ),
  refused(
    'a mask by URL',
    region({mask: {image: {url: 'https://example.org/mask.png'}}}),
    /mask\.image\.base64 is missing/,
  ),
  refused(
    'a span that ends before it begins',
    region({span: {char_start: 5, char_end: 2}}),
    /char_start is 5 and char_end is 2/,
  ),
  refused(
    'a value between 0 and 1',
    {data: {concepts: [{id: 'car', value: 0.5}]}},
    /concepts\[0\]\.value is 0\.5.*1 for present or 0 for absent/,
  ),
  refused(
    'a concept twice',
    {data: {concepts: [concept('car', 1), concept('car', 0)]}},
    /concepts\[1\]\.id is "car".*once/,
  ),
  refused(
    'a concept without an id',
    {data: {concepts: [{name: 'car', value: 1}]}},
    /concepts\[0\]\.id/,
  ),
  refused(
    'a concept id with a line break',
    {data: {concepts: [concept('a\nb')]}},
    /concepts\[0\]\.id must be 1 to 128 characters/,
  ),
  refused(
    'an image in an annotation',
    {data: {image: {url: 'https://example.org/a.png'}}},
    /data\.image belongs to an input/,
  ),
  refused(
    'an id with a slash',
    {id: 'a/b'},
    /annotations\[0\]\.id is "a\/b"\. An id has letters/,
  ),
  refused('an id too long', {id: 'a'.repeat(129)}, /id has 129 characters/),
  refused(
    'an id that is taken',
    {id: 'street-car', data: {concepts: [concept('car')]}},
    /annotations\[0\]\.id is "street-car".*PATCH/,
    40010,
  ),
  refused(
    'an input that does not exist',
    {input_id: 'beach'},
    /annotations\[0\]\.input_id is "beach".*no such input/,
    30102,
  ),
  refused(
    'a status of no annotation',
    {status: {code: 24155}},
    /status\.code is 24155.*24150 \(annotation success\)/,
    24154,
  ),
  refused(
    'an author from outside',
    {user_id: 'somebody'},
    /user_id is "somebody".*owner or a collaborator/,
  ),
  refused(
    'two authors',
    {user_id: 'collaborator-a', worker: {user: {id: 'collaborator-b'}}},
    /name different users/,
  ),
  refused(
    'a model as the author',
    {model_version_id: 'sandbox-detector-v1'},
    /model or workflow as the author/,
  ),
  refused(
    'the input-level mark',
    {input_level: true},
    /input_level is set by the API/,
  ),
  {
    ...refused(
      'by a collaborator in the name of another',
      {user_id: 'collaborator-a'},
      /Only the owner/,
      24156,
    ),
    key: KEYS.b,
  },
  {
    ...refused('a missing input_id', {}, /annotations\[0\]\.input_id/),
    request: {annotations: [{data: {concepts: [concept('car')]}}]},
  },
];
