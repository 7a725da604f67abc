import {concept} from '../case.ts';
import type {ApiCase} from '../case.ts';
import {post, refused} from './post.ts';

const LONGEST = 'a'.repeat(128);
const point = {point: {row: 0.5, col: 0.5}};

export const idCases: ApiCase[] = [
  post(
    'an id as long as it may be',
    {id: LONGEST},
    {changes: {[`street/${LONGEST}`]: {}}},
  ),
  post(
    'a concept id as long as it may be',
    {id: 'n', data: {concepts: [concept(LONGEST)]}},
    {changes: {'street/n': {data: {concepts: [{id: LONGEST}]}}}},
  ),
  refused(
    'a concept id too long',
    {data: {concepts: [concept(`${LONGEST}a`)]}},
    /concepts\[0\]\.id must be 1 to 128 characters/,
  ),
  refused(
    'a region id with a space',
    {data: {regions: [{id: 'a b', region_info: point}]}},
    /regions\[0\]\.id is "a b"\. An id has letters/,
  ),
  post(
    'a region id that is empty: one is made',
    {id: 'n', data: {regions: [{id: '', region_info: point}]}},
    {changes: {'street/n': {data: {regions: [{region_info: point}]}}}},
  ),
  refused(
    'a region id that is empty, of a region that is nowhere',
    {data: {regions: [{id: ''}]}},
    /regions\[0\]\.region_info says nothing/,
  ),
  {
    name: 'list inputs: an id that is none',
    rpc: 'ListInputs',
    request: {ids: ['park', 'desk,park']},
    expect: {
      code: 11102,
      http: 400,
      details: /ids\[1\] is "desk,park".*repeat the field/,
    },
  },
];
