import type {JsonObject} from '../../sandbox/core/json.ts';
import {inner, items, parts} from '../rules/parts.ts';
import type {AnnotationRecord} from '../store/records.ts';
import type {Searched} from './filter.ts';

/** What the sandbox gives for a comparison that would need a model. */
const UNRELATED = 0.5;

/** How well an annotation fits a search's ranks, from 0 to 1; 1 without ranks. */
export function scoreOf(
  ranks: readonly JsonObject[],
  annotation: AnnotationRecord,
  searched: Searched,
): number {
  const scores = ranks.flatMap(({negate, ...rank}) =>
    rankScores(inner(rank, 'annotation') ?? {}, annotation, searched).map(
      (score) => (negate ? 1 - score : score),
    ),
  );
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.length === 0 ? 1 : sum / scores.length;
}

function rankScores(
  asked: JsonObject,
  annotation: AnnotationRecord,
  searched: Searched,
): number[] {
  const data = inner(asked, 'data') ?? {};
  const scores = items(data, 'concepts').map((concept) =>
    conceptScore(concept, annotation, searched),
  );
  const input = searched.app.inputs.get(annotation.input_id)?.value;
  const medium = input
    ? (searched.app.annotations.get(input.id, input.annotation_id)?.value
        .data ?? {})
    : {};
  for (const kind of ['image', 'text'] as const) {
    const wanted = inner(data, kind);
    if (wanted) {
      scores.push(isSameMedium(wanted, inner(medium, kind)) ? 1 : UNRELATED);
    }
  }
  if (asked.input_id) {
    scores.push(asked.input_id === annotation.input_id ? 1 : UNRELATED);
  }
  return scores;
}

/** How sure an annotation is of a concept; 0 where it says nothing of it. */
function conceptScore(
  {id, name, value}: JsonObject,
  {data}: AnnotationRecord,
  {missingValue}: Searched,
): number {
  for (const part of parts(data, '')) {
    for (const concept of items(part.data, 'concepts')) {
      if ((id && concept.id === id) || (!id && concept.name === name)) {
        const sure = Number(concept.value ?? 0);
        return (value ?? missingValue) === 0 ? 1 - sure : sure;
      }
    }
  }
  return 0;
}

function isSameMedium(
  wanted: JsonObject,
  stored: JsonObject | undefined,
): boolean {
  return ['url', 'base64', 'raw'].some(
    (key) => wanted[key] && wanted[key] === stored?.[key],
  );
}
