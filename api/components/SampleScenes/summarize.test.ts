import {describe, expect, it} from 'vitest';
import type {AnnotationJson} from '../../sample-data.ts';
import {authorOf, summarize} from './summarize.ts';

const annotation = (
  data: AnnotationJson['data'],
  more: Partial<AnnotationJson> = {},
): AnnotationJson => ({
  id: 'a',
  input_id: 'street',
  data,
  status: {code: 24150, description: '', details: ''},
  worker: {user: {id: 'sandbox-owner'}},
  created_at: '2026-01-15T09:30:00.000000Z',
  modified_at: '2026-01-15T09:30:00.000000Z',
  ...more,
});

describe('summarize', () => {
  it('tells positive concepts from negative ones', () => {
    const concepts = [
      {id: 'dog', name: 'dog', value: 1},
      {id: 'cat', name: 'cat', value: 0},
    ];
    expect(summarize(annotation({concepts}))).toBe('dog, not cat');
  });

  it('names the shape of a region', () => {
    const region = {
      id: 'r1',
      region_info: {point: {row: 0.5, col: 0.5}},
      data: {concepts: [{id: 'car', name: 'car', value: 1}]},
    };
    expect(summarize(annotation({regions: [region]}))).toBe('point: car');
  });

  it('says so when there is nothing, or what came with the input', () => {
    expect(summarize(annotation({}))).toBe('nothing yet');
    expect(summarize(annotation({}, {input_level: true}))).toBe(
      'what was given with the input',
    );
  });
});

describe('authorOf', () => {
  it('is the user or the model', () => {
    expect(authorOf(annotation({}))).toBe('sandbox-owner');
    expect(
      authorOf(annotation({}, {worker: {model: {id: 'sandbox-detector'}}})),
    ).toBe('sandbox-detector');
  });
});
