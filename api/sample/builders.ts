import type {AnnotationJson, InputJson, SampleData} from '../sample-data.ts';
import {STATUS_CODES} from '../status-codes.ts';
import type {StatusCode} from '../status-codes.ts';

type Data = AnnotationJson['data'];
type RegionInfo = NonNullable<Data['regions']>[number]['region_info'];
type Status = AnnotationJson['status'];
type Worker = AnnotationJson['worker'];

/** What one annotation of a scene says, before it has a time. */
export type Entry = Omit<
  AnnotationJson,
  'input_id' | 'created_at' | 'modified_at'
>;

const status = (code: StatusCode): Status => ({
  code,
  description: STATUS_CODES[code][2],
  details: '',
});

const concept = (id: string, value: number) => ({id, name: id, value});

/** A rectangle: top, left, bottom, right. */
export const box = (
  top_row: number,
  left_col: number,
  bottom_row: number,
  right_col: number,
): RegionInfo => ({
  bounding_box: {top_row, left_col, bottom_row, right_col},
});

/** An outline: pairs of row and column. */
export const polygon = (...points: [number, number][]): RegionInfo => ({
  polygon: {points: points.map(([row, col]) => ({row, col}))},
});

/** One spot: row and column. */
export const point = (row: number, col: number): RegionInfo => ({
  point: {row, col},
});

/** The pixels of a PNG, in base64, that are not black. */
export const mask = (base64: string): RegionInfo => ({
  mask: {image: {base64}},
});

/** Annotations as one worker makes them. */
export function annotator(worker: Worker) {
  const entry = (id: string, data: Data, code: StatusCode): Entry => ({
    id,
    data,
    status: status(code),
    worker,
  });
  return {
    /** Says of the whole input which concepts are there (1) and which are not (0). */
    concepts: (
      id: string,
      values: Record<string, number>,
      code: StatusCode = 24150,
    ) =>
      entry(
        id,
        {concepts: Object.entries(values).map(([of, is]) => concept(of, is))},
        code,
      ),
    /** Says what is to be seen in a part of the input. */
    region: (
      id: string,
      what: string,
      region_info: RegionInfo,
      {
        code = 24150,
        value = 1,
        region = `${id}-region`,
      }: {code?: StatusCode; value?: number; region?: string} = {},
    ) =>
      entry(
        id,
        {
          regions: [
            {
              id: region,
              region_info,
              data: {concepts: [concept(what, value)]},
            },
          ],
        },
        code,
      ),
  };
}

/** The time of the sample's nth happening: a minute lies between two. */
const minute = (n: number) =>
  new Date(Date.UTC(2026, 0, 15, 9, 30 + n)).toISOString().replace('Z', '000Z');

/** Inputs and annotations of one app, each a minute younger than the one before. */
export function scenes(
  app: {user_id: string; app_id: string},
  entries: Record<string, Entry[]>,
): Pick<SampleData, 'inputs' | 'annotations'> {
  const inputs: SampleData['inputs'] = [];
  const annotations: SampleData['annotations'] = [];
  const times = () => {
    const time = minute(annotations.length);
    return {created_at: time, modified_at: time};
  };
  for (const [id, made] of Object.entries(entries)) {
    const data = {
      image: {url: `https://annotation-api.example/img/scenes/${id}.svg`},
      concepts: [concept('illustration', 1)],
    };
    const input: InputJson = {id, data, status: status(30000), ...times()};
    inputs.push({...app, input});
    const own: Entry = {
      id: `${id}-input`,
      data,
      status: status(24150),
      worker: {user: {id: app.user_id}},
      input_level: true,
    };
    for (const entry of [own, ...made]) {
      const annotation = {...entry, input_id: id, ...times()};
      annotations.push({...app, annotation});
    }
  }
  return {inputs, annotations};
}
