import type {JsonObject} from '../../sandbox/core/json.ts';
import {inner, items} from '../rules/parts.ts';
import type {AnnotationRecord} from '../store/records.ts';
import type {Cell} from '../../sandbox/core/store/store.ts';
import {isBefore, passes} from './filter.ts';
import type {Searched} from './filter.ts';
import {scoreOf} from './rank.ts';

/** Something that a search found: the annotation, or the best one on the input. */
export interface Found {
  cell: Cell<AnnotationRecord>;
  score: number;
}

/** What one search asks for, in one form. */
interface Asked {
  filters: {filter: JsonObject; path: string}[];
  ranks: JsonObject[];
  least: number;
  /** A time after which nothing counts. */
  asOf: string;
}

function askedBy(search: JsonObject, path: string): Asked {
  const query = inner(search, 'query') ?? {};
  // The older form: each of `ands` is a filter.
  const filters = ['filters', 'ands'].flatMap((key) =>
    items(query, key).map((filter, index) => ({
      filter,
      path: `${path}.query.${key}[${index}]`,
    })),
  );
  return {
    filters,
    ranks: items(query, 'ranks'),
    least: Number(search.min_value ?? 0),
    asOf: String(search.as_of ?? ''),
  };
}

/** The annotations that a search finds, the best first; those that are as good by creation. */
export function searchAnnotations(
  search: JsonObject,
  path: string,
  searched: Searched,
): Found[] {
  const asked = askedBy(search, path);
  const found = searched.app.annotations.all.filter(
    ({value}) =>
      isAsOf(asked, value) &&
      asked.filters.every(({filter, path}) =>
        passes(filter, value, path, searched),
      ),
  );
  return inOrder(found, asked, searched);
}

/** The inputs that a search finds, each with the best of its annotations. */
export function searchInputs(
  search: JsonObject,
  path: string,
  searched: Searched,
): Found[] {
  const asked = askedBy(search, path);
  const {annotations, inputs} = searched.app;
  return inputs.all
    .flatMap((input) => {
      const own = annotations
        .ofInput(input.value.id)
        .filter(({value}) => isAsOf(asked, value));
      const matches = asked.filters.every(({filter, path}) =>
        someOrNone(own, filter, path, searched),
      );
      const [best] = matches ? inOrder(own, asked, searched) : [];
      return best ? [best] : [];
    })
    .sort((a, b) => b.score - a.score);
}

/** An input passes when one of its annotations does; a negated filter, when none has what it names. */
function someOrNone(
  own: readonly Cell<AnnotationRecord>[],
  {negate, ...filter}: JsonObject,
  path: string,
  searched: Searched,
): boolean {
  const some = own.some(({value}) => passes(filter, value, path, searched));
  return some !== (negate === true);
}

function isAsOf({asOf}: Asked, {created_at}: AnnotationRecord): boolean {
  return asOf === '' || !isBefore(asOf, created_at);
}

function inOrder(
  cells: readonly Cell<AnnotationRecord>[],
  {ranks, least}: Asked,
  searched: Searched,
): Found[] {
  return cells
    .map((cell) => ({cell, score: scoreOf(ranks, cell.value, searched)}))
    .filter(({score}) => score >= least)
    .sort((a, b) => b.score - a.score);
}
