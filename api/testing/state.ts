import definition from '../index.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import type {
  Account,
  Answering,
  StoredState,
} from '../../tests/snippets/tested-api.ts';

const PAGE_SIZE = 100;

/** The annotations of the app, as whom snippets run. */
export const storedAnnotations: StoredState = {
  read: readAnnotations,
  pathOf: ({input_id, id}) => [String(input_id), String(id)],
  idOf: ({id}) => String(id),
};

/** Reads every annotation that is stored in the app. */
async function readAnnotations(
  sandbox: Answering,
  {values, authorization}: Account,
): Promise<readonly JsonObject[]> {
  const {user_id = '', app_id = ''} = values;
  const url = new URL(
    `/v2/users/${user_id}/apps/${app_id}/annotations`,
    definition.origin,
  );
  url.searchParams.set('list_all_annotations', 'true');
  url.searchParams.set('per_page', String(PAGE_SIZE));
  const annotations: JsonObject[] = [];
  for (let page = 1; annotations.length === (page - 1) * PAGE_SIZE; page += 1) {
    url.searchParams.set('page', String(page));
    const response = await sandbox.fetch(
      new Request(url, {headers: {authorization}}),
    );
    const body = (await response.json()) as JsonObject;
    annotations.push(...((body.annotations ?? []) as JsonObject[]));
  }
  return annotations;
}
