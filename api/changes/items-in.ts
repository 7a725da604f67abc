import type {ItemsIn, StoredItem} from '../../sandbox/core/definition.ts';
import {record} from './touched.ts';

function itemOf(value: unknown): StoredItem[] {
  const annotation = record(value);
  const {id, input_id: inputId} = annotation;
  return typeof id === 'string' && typeof inputId === 'string'
    ? [{path: [inputId, id], value: annotation}]
    : [];
}

/** The annotations in an answer: one that was asked for, those of a list, or the hits of a search. */
export const itemsIn: ItemsIn = (answer) => {
  const {annotation, annotations, hits} = record(answer);
  const listed = Array.isArray(annotations) ? (annotations as unknown[]) : [];
  const found = Array.isArray(hits)
    ? (hits as unknown[]).map((hit) => record(hit)['annotation'])
    : [];
  return [annotation, ...listed, ...found].flatMap(itemOf);
};
