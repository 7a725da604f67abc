import type {JsonObject, Sandbox} from '../../sandbox/core/index.ts';
import type {Account, StoredState} from '../../tests/snippets/tested-api.ts';

const PAGE_SIZE = 100;

/** The annotations of the app, as whom snippets run. */
export const storedAnnotations: StoredState = {
  read: readAnnotations,
  nameOf: ({input_id, id}) => `${String(input_id)}/${String(id)}`,
  idOf: ({id}) => String(id),
};

/** Reads every annotation that is stored in the app. */
async function readAnnotations(
  sandbox: Sandbox,
  {values, authorization}: Account,
): Promise<readonly JsonObject[]> {
  const {user_id = '', app_id = ''} = values;
  const annotations: JsonObject[] = [];
  for (let page = 1; annotations.length === (page - 1) * PAGE_SIZE; page += 1) {
    const {body} = await sandbox.call(
      'ListAnnotations',
      {
        user_app_id: {user_id, app_id},
        list_all_annotations: true,
        page,
        per_page: PAGE_SIZE,
      },
      {authorization, transport: 'rest'},
    );
    annotations.push(...((body.annotations ?? []) as JsonObject[]));
  }
  return annotations;
}
