import type {JsonObject} from '../../sandbox/core/json.ts';
import {renderAnnotation, renderInput} from '../calls/render.ts';
import {inner, items, parts, regionsOf} from '../rules/parts.ts';
import type {App} from '../store/app.ts';
import type {AnnotationRecord, InputRecord} from '../store/records.ts';
import {isTrusted} from '../store/records.ts';
import {contains, containsFields, hasOneOf} from './contains.ts';
import {isWithin} from './place.ts';

/** What a filter is tried on, and by whom. */
export interface Searched {
  app: App;
  /** The user of the key, for `me`. */
  userId: string;
  /** What a concept's missing value reads as. */
  missingValue: 0 | 1;
}

/** Whether an annotation passes a filter. */
export function passes(
  filter: JsonObject,
  annotation: AnnotationRecord,
  path: string,
  searched: Searched,
): boolean {
  const input = searched.app.inputs.get(annotation.input_id)?.value;
  const asked = inner(filter, 'annotation') ?? {};
  const ofInput = inner(filter, 'input') ?? {};
  const passed =
    isAnnotation(asked, annotation, `${path}.annotation`, searched) &&
    input !== undefined &&
    isInput(ofInput, input, `${path}.input`, searched) &&
    isInTime(inner(filter, 'last_updated_time_range') ?? {}, annotation);
  return passed !== (filter.negate === true);
}

const OWN_WAY = new Set([
  'annotation_info',
  'data',
  'input_level',
  'status',
  'trusted',
  'user_id',
  'worker',
]);

/** Whether an annotation has what is asked for. */
export function isAnnotation(
  asked: JsonObject,
  record: AnnotationRecord,
  path: string,
  searched: Searched,
): boolean {
  const data = inner(asked, 'data');
  return (
    containsFields(renderAnnotation(record), asked, OWN_WAY) &&
    (!asked.input_level || record.input_level) &&
    (!asked.trusted || isTrusted(record)) &&
    isStatus(inner(asked, 'status'), record.status_code) &&
    isWorker(asked, record, searched) &&
    hasOneOf(record.annotation_info, inner(asked, 'annotation_info') ?? {}) &&
    (!data || isData(data, record.data, `${path}.data`, searched))
  );
}

function isStatus(asked: JsonObject | undefined, code: number): boolean {
  return !asked?.code || asked.code === code;
}

function isWorker(
  asked: JsonObject,
  {worker}: AnnotationRecord,
  {userId}: Searched,
): boolean {
  const real = (id: unknown) => (id === 'me' ? userId : id);
  const by = inner(asked, 'worker') ?? {};
  const user = real(inner(by, 'user')?.id) || real(asked.user_id);
  return (
    (!user || user === worker.user?.id) &&
    containsFields(worker as JsonObject, by, new Set(['user'])) &&
    (!by.user || worker.user !== undefined)
  );
}

function isData(
  asked: JsonObject,
  stored: JsonObject,
  path: string,
  searched: Searched,
): boolean {
  if (Object.keys(asked).length === 0) {
    return !hasPlace(stored);
  }
  const metadata = inner(asked, 'metadata');
  const geo = inner(asked, 'geo');
  return (
    containsFields(stored, asked, IN_DATA) &&
    items(asked, 'concepts').every((concept) =>
      saysConcept(stored, concept, searched),
    ) &&
    items(asked, 'regions').every((region) =>
      hasRegion(stored, region, searched),
    ) &&
    (!metadata || hasOneOf(inner(stored, 'metadata'), metadata)) &&
    (!geo || isWithin(inner(stored, 'geo'), geo, `${path}.geo`))
  );
}

const IN_DATA = new Set(['concepts', 'geo', 'metadata', 'regions']);

/** Whether data is about some part of the input, not about it as a whole. */
function hasPlace(data: JsonObject): boolean {
  return ['regions', 'frames', 'time_segments', 'tracks'].some(
    (key) => items(data, key).length > 0,
  );
}

/** Whether data says a concept, of the input or of a part of it. */
function saysConcept(
  data: JsonObject,
  asked: JsonObject,
  {missingValue}: Searched,
): boolean {
  const {value = missingValue, ...rest} = asked;
  return Array.from(parts(data, '')).some((part) =>
    items(part.data, 'concepts').some(
      (concept) => contains(concept, rest) && (concept.value ?? 0) === value,
    ),
  );
}

function hasRegion(
  data: JsonObject,
  asked: JsonObject,
  searched: Searched,
): boolean {
  const within = inner(asked, 'data');
  return Array.from(regionsOf(data, '')).some(
    ({region}) =>
      containsFields(region, asked, new Set(['data'])) &&
      (!within || isData(within, inner(region, 'data') ?? {}, '', searched)),
  );
}

/** Whether an input has what is asked for. */
function isInput(
  asked: JsonObject,
  record: InputRecord,
  path: string,
  searched: Searched,
): boolean {
  const {data: _data, status, ...input} = renderInput(searched.app, record);
  const data = inner(asked, 'data') ?? {};
  const datasets = Array.isArray(asked.dataset_ids) ? asked.dataset_ids : [];
  const own = Array.isArray(input.dataset_ids) ? input.dataset_ids : [];
  return (
    containsFields(input, asked, new Set(['data', 'status', 'dataset_ids'])) &&
    isStatus(
      inner(asked, 'status'),
      Number(inner({status: status ?? null}, 'status')?.code),
    ) &&
    (datasets.length === 0 || datasets.some((id) => own.includes(id))) &&
    (Object.keys(data).length === 0 ||
      isData(
        data,
        inner({data: _data ?? null}, 'data') ?? {},
        `${path}.data`,
        searched,
      ))
  );
}

/** Whether an annotation last changed in a range of time; both ends count. */
function isInTime(
  {start_time: start = '', end_time: end = ''}: JsonObject,
  {modified_at}: AnnotationRecord,
): boolean {
  return (
    (!start || !isBefore(modified_at, String(start))) &&
    (!end || !isBefore(String(end), modified_at))
  );
}

/** Whether a time is before another; both in UTC, with six digits or nine. */
export function isBefore(a: string, b: string): boolean {
  return a.slice(0, -1).padEnd(29, '0') < b.slice(0, -1).padEnd(29, '0');
}
