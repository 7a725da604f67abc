type Json = Readonly<Record<string, unknown>>;

export type Shape =
  | {kind: 'box'; top: number; left: number; bottom: number; right: number}
  | {kind: 'polygon'; points: {row: number; col: number}[]}
  | {kind: 'mask'; base64: string};

export interface Region {
  id: string;
  shape: Shape | undefined;
  concepts: Concept[];
}

export interface Concept {
  id: string;
  value: number;
}

/** What matters of an annotation to someone who looks at a picture. */
export interface Facts {
  concepts: Concept[];
  regions: Region[];
  status: string;
}

/** Reads an annotation's facts; what is missing or odd reads as nothing. */
export function factsOf(annotation: Json | undefined): Facts {
  const data = object(annotation?.['data']);
  const status = object(annotation?.['status']);
  return {
    concepts: conceptsOf(data['concepts']),
    regions: list(data['regions']).map(regionOf),
    status: status['code']
      ? `${text(status['description'])} (${text(status['code'])})`.trim()
      : '',
  };
}

/** Where a concept stands before and after; nothing where it is not there. */
export interface ConceptChange {
  id: string;
  before: number | undefined;
  after: number | undefined;
}

/** The concepts of an annotation and its regions, before beside after. */
export function conceptChanges(before: Facts, after: Facts): ConceptChange[] {
  const [old, now] = [allConcepts(before), allConcepts(after)];
  const ids = [...new Set([...old, ...now].map(({id}) => id))];
  const [oldValues, newValues] = [valuesOf(old), valuesOf(now)];
  return ids.map((id) => ({
    id,
    before: oldValues.get(id),
    after: newValues.get(id),
  }));
}

/** Values by id; the first of an id counts. */
function valuesOf(concepts: Concept[]): Map<string, number> {
  return new Map(concepts.toReversed().map(({id, value}) => [id, value]));
}

function allConcepts({concepts, regions}: Facts): Concept[] {
  return [...concepts, ...regions.flatMap((region) => region.concepts)];
}

function regionOf(value: unknown): Region {
  const region = object(value);
  return {
    id: text(region['id']),
    shape: shapeOf(object(region['region_info'])),
    concepts: conceptsOf(object(region['data'])['concepts']),
  };
}

function shapeOf(info: Json): Shape | undefined {
  if (info['bounding_box']) {
    const box = object(info['bounding_box']);
    const [top, left, bottom, right] = [
      'top_row',
      'left_col',
      'bottom_row',
      'right_col',
    ].map((name) => Number(box[name] ?? 0)) as [number, number, number, number];
    return {kind: 'box', top, left, bottom, right};
  }
  if (info['polygon']) {
    const points = list(object(info['polygon'])['points']).map((point) => ({
      row: Number(object(point)['row'] ?? 0),
      col: Number(object(point)['col'] ?? 0),
    }));
    return {kind: 'polygon', points};
  }
  const base64 = object(object(info['mask'])['image'])['base64'];
  return typeof base64 === 'string' ? {kind: 'mask', base64} : undefined;
}

function conceptsOf(value: unknown): Concept[] {
  return list(value).map((item) => ({
    id: text(object(item)['id'] ?? object(item)['name']),
    value: Number(object(item)['value'] ?? 0),
  }));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : '';
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
