import {existsSync, readdirSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import type {OperationExpectation} from '../../code_snippets/api-guide/annotate/expectation.ts';
import type {Json, JsonObject} from '../../code_snippets/expectation.ts';
import {sampleData} from './index.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const annotations = sampleData.annotations.map((item) => item.annotation);
const inputIds = sampleData.inputs.map(({input}) => input.id);
const regions = annotations.flatMap(({data}) => data.regions ?? []);

describe('the sample', () => {
  test('has enough of everything', () => {
    expect(inputIds.length).toBeGreaterThanOrEqual(7);
    expect(annotations.length).toBeGreaterThanOrEqual(45);
    expect(new Set(annotations.map(({status}) => status.code))).toEqual(
      new Set([24150, 24151, 24157, 24158, 24159]),
    );
    expect(
      new Set(annotations.map(({worker}) => worker.user?.id ?? 'a model')),
    ).toEqual(
      new Set(['sandbox-owner', 'collaborator-a', 'collaborator-b', 'a model']),
    );
    expect(
      new Set(regions.flatMap((region) => Object.keys(region.region_info))),
    ).toEqual(new Set(['bounding_box', 'polygon', 'point', 'mask']));
  });

  test('has no id twice', () => {
    const ids = annotations.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(regions.map(({id}) => id)).size).toBe(regions.length);
    expect(new Set(inputIds).size).toBe(inputIds.length);
  });

  test('grows older in its own order', () => {
    const times = annotations.map(({created_at}) => created_at);
    expect([...times].sort()).toEqual(times);
    expect(new Set(times).size).toBe(times.length);
  });

  test.each(inputIds)('%s is drawn, and has its input-level one', (id) => {
    expect(existsSync(`${root}/static/img/scenes/${id}.svg`)).toBe(true);
    expect(
      annotations.filter((each) => each.input_id === id && each.input_level),
    ).toHaveLength(1);
  });
});

test.each(regions)('$id lies within its image', ({region_info}) => {
  const {bounding_box: box, polygon, point, mask} = region_info;
  const points = [...(polygon?.points ?? []), ...(point ? [point] : [])];
  for (const at of points.flatMap(({row, col}) => [row, col])) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(1);
  }
  if (box) {
    expect(box.top_row).toBeGreaterThanOrEqual(0);
    expect(box.top_row).toBeLessThan(box.bottom_row);
    expect(box.bottom_row).toBeLessThanOrEqual(1);
    expect(box.left_col).toBeGreaterThanOrEqual(0);
    expect(box.left_col).toBeLessThan(box.right_col);
    expect(box.right_col).toBeLessThanOrEqual(1);
  }
  if (mask) {
    const png = Buffer.from(mask.image.base64 ?? '', 'base64');
    expect(png.toString('hex')).toMatch(/^89504e470d0a1a0a.*49454e44ae426082$/);
  }
});

const folder = `${root}/code_snippets/api-guide/annotate/operations`;
const operations = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const {default: operation} = (await import(`${folder}/${file}`)) as {
      default: OperationExpectation;
    };
    return [file.replace('.ts', ''), operation] as const;
  }),
);

/** All values that a request has under a name, however deep. */
function valuesOf(name: string, json: Json | undefined): string[] {
  if (Array.isArray(json)) return json.flatMap((item) => valuesOf(name, item));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json as JsonObject).flatMap(([key, value]) =>
    key === name ? [value].flat().map(String) : valuesOf(name, value),
  );
}

/** How snippets print an annotation in a list. */
function line({id, input_id, data}: (typeof annotations)[number]): string {
  const {concepts = [], regions: parts = []} = data;
  const labels = [...concepts, ...parts.flatMap((part) => part.data?.concepts)];
  const text = labels.map((label) => `${label?.id} ${label?.value}`);
  return `${id} (${input_id}): ${text.join(', ')}`;
}

describe.each(operations)('%s', (_name, {request, after, output}) => {
  const asked = {...request.query, ...request.body};

  test('names only what the sample has', () => {
    const named = [
      ...valuesOf('input_id', asked),
      ...valuesOf('input_ids', asked),
    ];
    expect(inputIds).toEqual(expect.arrayContaining(named));
    const isOfInputs = request.path.endsWith('/inputs');
    expect(isOfInputs ? inputIds : annotations.map(({id}) => id)).toEqual(
      expect.arrayContaining(valuesOf('ids', asked)),
    );
    const users = sampleData.users.map(({id}) => id);
    expect(users).toEqual(
      expect.arrayContaining([
        ...valuesOf('user_id', asked),
        ...valuesOf('user_ids', asked),
      ]),
    );
    const versions = sampleData.models.map((model) => model.version_id);
    expect(versions).toEqual(
      expect.arrayContaining(valuesOf('model_version_ids', asked)),
    );
  });

  test('changes annotations that are there', () => {
    const names = annotations.map(({input_id, id}) => `${input_id}/${id}`);
    for (const {input_id, id} of [
      ...(after.updated ?? []),
      ...(after.deleted ?? []),
    ]) {
      expect(names).toContain(`${input_id}/${id}`);
    }
  });

  test('lists annotations as they are', () => {
    if (request.method !== 'GET' || !request.path.endsWith('/annotations')) {
      return;
    }
    const lines = annotations.map(line);
    expect(output.length).toBeGreaterThan(0);
    expect(lines.filter((each) => output.includes(each))).toEqual(output);
  });
});

test('deleting by input spares the input-level annotation alone', () => {
  const operation = operations.find(
    ([name]) => name === 'bulk_delete_annotations_input_ids',
  );
  expect(operation?.[1].after.deleted?.map(({id}) => id)).toEqual(
    annotations
      .filter((each) => each.input_id === 'bookshelf' && !each.input_level)
      .map(({id}) => id),
  );
});
