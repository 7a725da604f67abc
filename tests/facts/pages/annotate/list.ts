import {expect} from 'vitest';
import type {AnnotationJson} from '../../../../api/sample-data.ts';
import {fact, notShown, table} from '../../fact.ts';
import {runOperation} from '../../operation.ts';
import {REASONS} from '../../reasons.ts';
import {ANNOTATIONS, APP, type FactSandbox} from '../../sandbox-client.ts';
import {inputLevelOf} from '../../scenarios.ts';

const PAGE = 'annotate/list';
const MODEL = 'sandbox-detector';
const VERSION = 'sandbox-detector-v1';

const names = (annotations: AnnotationJson[]) =>
  annotations.map(({input_id, id}) => `${input_id}/${id}`);
const authors = (annotations: AnnotationJson[]) =>
  new Set(annotations.map(({worker}) => worker.user?.id ?? worker.model?.id));
const inputs = (annotations: AnnotationJson[]) =>
  new Set(annotations.map(({input_id}) => input_id));
const all = ({list}: FactSandbox, query = '') => list(`per_page=1000&${query}`);

notShown(PAGE, REASONS.topic, [
  'List annotations',
  'All of an app, of some inputs, by id, by user or by model, and what the list leaves out unless you ask for it.',
  "What you get, and what you don't",
  'Made by users, in the whole app',
  'All annotations of the app',
  'Of some inputs',
  'By id',
  'By user',
  'By model version',
  'By status',
]);
notShown(PAGE, REASONS.link, [
  'The reference page ListAnnotations lists every parameter and error.',
  'Statuses lists the names and numbers.',
]);
notShown(PAGE, REASONS.service, [
  'What is published about the default disagrees, so send `per_page`: see Pages of results.',
]);
notShown(PAGE, REASONS.advice, [
  'Ask for the versions whose results you want.',
]);

fact(PAGE, 'Read annotations with GET.', async (said, {send}) => {
  const [, method = ''] = /with (\w+)\./.exec(said.text) ?? [];
  const {annotations} = await send(method, ANNOTATIONS);
  expect(annotations).not.toHaveLength(0);
});
fact(
  PAGE,
  '`GET` on the annotations of an app returns them a page at a time, in the order of their creation, the oldest first. Filters narrow the list.',
  async (said, api) => {
    const whole = await all(api);
    const {annotations} = await api.send(said.code[0], ANNOTATIONS);
    expect(annotations).toEqual(whole.slice(0, 20));
    const times = whole.map(({created_at}) => created_at);
    const ascending = times.join() === times.toSorted().join();
    said.says('a page at a time', 'in the order of their creation');
    said.says(`the ${ascending ? 'oldest' : 'newest'} first`);
    const some = await all(api, 'input_ids=park');
    said.says(
      `Filters ${some.length < whole.length ? 'narrow' : 'widen'} the list`,
    );
  },
);
fact(
  PAGE,
  'A page of annotations, 20 unless `per_page` says otherwise; the next ones are on the next `page`.',
  async (said, api) => {
    const [size] = said.numbers;
    const [perPage, page] = said.code;
    const whole = await all(api);
    expect(await api.list()).toHaveLength(size);
    expect(await api.list(`${perPage}=3`)).toHaveLength(3);
    expect(await api.list(`${page}=2`)).toEqual(whole.slice(size, 2 * size));
    said.says('unless', 'says otherwise', 'on the next');
  },
);
fact(
  PAGE,
  'No annotations made by models, unless you ask: with `list_all_annotations`, or with a filter by user or model version, which turns it on.',
  async (said, api) => {
    const [parameter] = said.code;
    expect(authors(await all(api))).not.toContain(MODEL);
    expect(authors(await all(api, `${parameter}=true`))).toContain(MODEL);
    const byVersion = await all(api, `model_version_ids=${VERSION}`);
    expect(authors(byVersion)).toEqual(new Set([MODEL]));
    said.says('No annotations made by models', 'unless you ask');
    said.says('filter by user or model version', 'turns it on');
  },
);
fact(PAGE, 'Input-level annotations are included.', async (said, api) => {
  const found = (await all(api)).some(({input_level}) => input_level);
  said.says(`Input-level annotations are ${found ? 'included' : 'left out'}`);
});
fact(
  PAGE,
  'Each input has one. It holds the data given when the input was added, and says `input_level: true`.',
  async (said, api) => {
    const [, field = '', value = ''] =
      /^(\w+): (\w+)$/.exec(said.code[0]) ?? [];
    for (const input of inputs(await all(api))) {
      const level = await inputLevelOf(api, input);
      expect(`${{...level}[field as keyof AnnotationJson]}`).toBe(value);
    }
    const data = {
      image: {url: 'https://nowhere.example/x.png'},
      concepts: [{id: 'x', value: 1}],
    };
    await api.send('POST', `${APP}/inputs`, {
      body: {inputs: [{id: 'x', data}]},
    });
    expect((await inputLevelOf(api, 'x')).data).toMatchObject(data);
    said.says('Each input has one', 'data given when the input was added');
  },
);
fact(
  PAGE,
  'Annotations of every status are returned, pending ones too, unless you filter by status.',
  async (said, api) => {
    const statuses = new Set(
      (await all(api)).map(({status}) => status.description),
    );
    expect(statuses.size).toBe(5);
    expect(statuses).toContain('Annotation pending');
    expect(await all(api, 'statuses=24150')).not.toContainEqual(
      expect.objectContaining({status: expect.objectContaining({code: 24151})}),
    );
    said.says(
      'every status',
      'are returned',
      'pending ones too',
      'unless you filter',
    );
  },
);

/** Asks with each filter, and sees what it keeps; the words are the table's. */
const KEEPS: Record<
  string,
  {words: string; ask: (api: FactSandbox, filter: string) => Promise<void>}
> = {
  input_ids: {
    words: 'of these inputs',
    ask: async (api, filter) => {
      const kept = await all(api, `${filter}=park&${filter}=street`);
      expect(inputs(kept)).toEqual(new Set(['park', 'street']));
    },
  },
  ids: {
    words: 'with these ids',
    ask: async (api, filter) => {
      const kept = await all(
        api,
        `${filter}=park-concepts&${filter}=street-car&input_ids=park&input_ids=street`,
      );
      expect(new Set(names(kept))).toEqual(
        new Set(['park/park-concepts', 'street/street-car']),
      );
    },
  },
  user_ids: {
    words: 'made by one of these users',
    ask: async (api, filter) => {
      const kept = await all(
        api,
        `${filter}=collaborator-a&${filter}=collaborator-b`,
      );
      expect(authors(kept)).toEqual(
        new Set(['collaborator-a', 'collaborator-b']),
      );
    },
  },
  model_version_ids: {
    words: 'made by one of these model versions',
    ask: async (api, filter) => {
      expect(authors(await all(api, `${filter}=${VERSION}`))).toEqual(
        new Set([MODEL]),
      );
    },
  },
  statuses: {
    words: 'with one of these statuses',
    ask: async (api, filter) => {
      const kept = await all(api, `${filter}=24151&${filter}=24158`);
      expect(new Set(kept.map(({status}) => status.code))).toEqual(
        new Set([24151, 24158]),
      );
    },
  },
  list_all_annotations: {
    words: '(this one adds)',
    ask: async (api, filter) => {
      const more = await all(api, `${filter}=true`);
      expect(more.length).toBeGreaterThan((await all(api)).length);
    },
  },
};
table(
  PAGE,
  `
  Filter | Keeps annotations | Notes
  \`input_ids\` | of these inputs |
  \`ids\` | with these ids | Needs as many \`input_ids\`, paired by position
  \`user_ids\` | made by one of these users | Turns \`list_all_annotations\` on
  \`model_version_ids\` | made by one of these model versions | Turns \`list_all_annotations\` on
  \`statuses\` | with one of these statuses |
  \`list_all_annotations\` | (this one adds) | \`true\` includes annotations made by models
  `,
  async (row, api) => {
    const [filter] = row('Filter').code;
    const {words, ask} = KEEPS[filter] ?? expect.fail(filter);
    expect(row('Keeps annotations').text).toBe(words);
    await ask(api, filter);
    const notes = row('Notes');
    if (filter === 'ids') {
      const [other] = notes.code;
      const uneven = await api.send(
        'GET',
        `${ANNOTATIONS}?${other}=park&ids=a&ids=b`,
      );
      expect(uneven.code).toBe(24155);
      notes.says('Needs as many', 'paired by position');
      expect(
        await all(
          api,
          `${other}=street&${other}=park&ids=park-concepts&ids=street-car`,
        ),
      ).toEqual([]);
    } else if (notes.text.startsWith('Turns')) {
      const [parameter] = notes.code;
      const ids = filter === 'user_ids' ? 'sandbox-owner' : VERSION;
      const kept = await all(api, `${filter}=${ids}`);
      expect(kept).toEqual(
        await all(api, `${filter}=${ids}&${parameter}=true`),
      );
      expect(filter).toMatch(/^(user|model_version)_ids$/);
      notes.says('Turns', 'on');
    } else if (filter === 'list_all_annotations') {
      const [value] = notes.code;
      expect(authors(await all(api, `${filter}=${value}`))).toContain(MODEL);
      notes.says('includes annotations made by models');
    } else {
      expect(notes.text).toBe('');
    }
  },
);
fact(
  PAGE,
  'Different filters narrow together, except that `user_ids` and `model_version_ids` are joined by OR: both ask who made the annotation, and an annotation has one author.',
  async (said, api) => {
    const [users, versions] = said.code;
    const some = await all(api, `${users}=collaborator-a&input_ids=park`);
    expect(authors(some)).toEqual(new Set(['collaborator-a']));
    expect(inputs(some)).toEqual(new Set(['park']));
    const both = await all(
      api,
      `${users}=collaborator-a&${versions}=${VERSION}`,
    );
    const joined = both.length > 0 ? 'OR' : 'AND';
    expect(authors(both)).toEqual(new Set(['collaborator-a', MODEL]));
    said.says('Different filters narrow together', `joined by ${joined}`);
    said.says('both ask who made', 'except');
    for (const {worker} of both) {
      expect(Object.keys(worker)).toHaveLength(said.count('author'));
    }
  },
);
fact(
  PAGE,
  'In a REST query a list is written by repeating its key: `input_ids=park&input_ids=street`.',
  async (said, api) => {
    expect(inputs(await all(api, said.code[0]))).toEqual(
      new Set(['park', 'street']),
    );
    const joined = await api.send(
      'GET',
      `${ANNOTATIONS}?input_ids=park,street`,
    );
    expect(joined.annotations ?? []).toEqual([]);
    said.says('In a REST query', 'by repeating its key');
  },
);

fact(
  PAGE,
  'Without filters, you get what users have annotated in the app.',
  async (said, api) => {
    expect(authors(await all(api))).toEqual(
      new Set(['sandbox-owner', 'collaborator-a', 'collaborator-b']),
    );
    said.says('Without filters', 'what users have annotated in the app');
  },
);
fact(
  PAGE,
  '<Snippet operation="list_user_created_annotations_app" />',
  async (said, api) => {
    const {query, reply} = await runOperation(said, api);
    expect(Object.keys(query)).not.toContain('input_ids');
    expect(authors(reply.annotations)).not.toContain(MODEL);
    expect(inputs(reply.annotations).size).toBeGreaterThan(1);
  },
);
fact(
  PAGE,
  '`list_all_annotations` adds what models have annotated.',
  async (said, api) => {
    const more = await all(api, `${said.code[0]}=true`);
    const before = names(await all(api));
    const added = more.filter(
      (one) => !names([one]).some((name) => before.includes(name)),
    );
    expect(authors(added)).toEqual(new Set([MODEL]));
    said.says('adds what models have annotated');
  },
);
fact(
  PAGE,
  '<Snippet operation="list_all_annotations_app" />',
  async (said, api) => {
    const {query} = await runOperation(said, api);
    expect(query).toMatchObject({list_all_annotations: true});
    expect(Object.keys(query)).not.toContain('user_ids');
  },
);
fact(
  PAGE,
  'Look at `worker` to tell them apart: it holds a `user` or a `model`. The older fields `user_id` and `model_version_id` say the same.',
  async (said, api) => {
    const [field, user, model, userId, versionId] = said.code;
    const of = async (query: string) =>
      ((await api.list(`${query}&per_page=1`))[0] ?? {}) as unknown as Record<
        string,
        unknown
      >;
    const byModel = await of(`model_version_ids=${VERSION}`);
    const byUser = await of('user_ids=collaborator-a');
    expect(byUser).toMatchObject({
      [field]: {[user]: {id: 'collaborator-a'}},
      [userId]: 'collaborator-a',
    });
    expect(byModel).toMatchObject({
      [field]: {[model]: {id: MODEL, model_version: {id: VERSION}}},
      [versionId]: VERSION,
    });
    said.says('to tell them apart', 'older fields', 'say the same', 'or');
  },
);
fact(
  PAGE,
  '`input_ids` asks for all annotations of these inputs.',
  async (said, api) => {
    const kept = await all(api, `${said.code[0]}=park`);
    const those = (await all(api)).filter(({input_id}) => input_id === 'park');
    expect(kept).toEqual(those);
    said.says('asks for all annotations of these inputs');
  },
);
fact(
  PAGE,
  '<Snippet operation="list_user_created_annotations_input_ids" />',
  async (said, api) => {
    const {query, reply} = await runOperation(said, api);
    expect(Object.keys(query)).toEqual(['input_ids']);
    expect(inputs(reply.annotations)).toEqual(
      new Set([query['input_ids']].flat()),
    );
  },
);
fact(
  PAGE,
  "An annotation's `id` is unique within its input, so both are needed. `ids` and `input_ids` must have the same length: the first id belongs to the first input id, the second to the second.",
  async (said, api) => {
    const [, ids, inputIds] = said.code;
    const same = {id: 'park-concepts', input_id: 'desk'};
    expect((await api.post([same])).code).toBe(10000);
    expect((await api.post([same])).itemCodes).toEqual([40010]);
    const ask = (...pairs: [string, string][]) =>
      api.send(
        'GET',
        `${ANNOTATIONS}?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`,
      );
    const first: [string, string] = [ids, 'park-concepts'];
    const second: [string, string] = [ids, 'street-car'];
    const park: [string, string] = [inputIds, 'park'];
    const street: [string, string] = [inputIds, 'street'];
    const found = await ask(first, second, park, street);
    expect(names(found.annotations).toSorted()).toEqual([
      'park/park-concepts',
      'street/street-car',
    ]);
    expect((await ask(first, second, street, park)).annotations).toEqual([]);
    expect((await ask(first, second, park)).code).toBe(24155);
    expect((await ask(first)).code).toBe(24155);
    said.says('unique within its input', 'both are needed', 'same length');
    said.says(
      'first id belongs to the first input id',
      'the second to the second',
    );
    expect(said.code[0]).toBe('id');
  },
);
fact(
  PAGE,
  '<Snippet operation="list_annotations_input_annotation_ids" />',
  async (said, api) => {
    const {query, reply} = await runOperation(said, api);
    const ids = [query['ids']].flat();
    expect([query['input_ids']].flat()).toHaveLength(ids.length);
    expect(new Set(reply.annotations.map(({id}) => id))).toEqual(new Set(ids));
  },
);
fact(
  PAGE,
  'For a single annotation there is a call of its own: GetAnnotation. It answers with an error when the annotation does not exist, where a list is just shorter.',
  async (said, api) => {
    const get = (id: string) =>
      api.send('GET', `${APP}/inputs/park/annotations/${id}`);
    expect((await get('park-concepts')).annotation.id).toBe('park-concepts');
    const grpc = await api.grpc('GetAnnotation', {
      user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
      input_id: 'park',
      annotation_id: 'park-concepts',
    });
    expect(grpc.annotation).toEqual((await get('park-concepts')).annotation);
    const missing = await get('nothing');
    said.says(
      missing.code === 10000 ? 'answers with nothing' : 'answers with an error',
    );
    expect(await api.list('input_ids=park&ids=nothing')).toEqual([]);
    said.says(
      'GetAnnotation',
      'does not exist',
      'just shorter',
      'single annotation',
    );
  },
);
fact(
  PAGE,
  '`user_ids` asks who made them. The list then covers every kind of author, so `list_all_annotations` need not be sent; the examples send it to say what is meant.',
  async (said, api) => {
    const [users, parameter] = said.code;
    const without = await all(api, `${users}=collaborator-a`);
    expect(authors(without)).toEqual(new Set(['collaborator-a']));
    expect(await all(api, `${users}=collaborator-a&${parameter}=true`)).toEqual(
      without,
    );
    const both = await all(
      api,
      `${users}=collaborator-a&model_version_ids=${VERSION}`,
    );
    expect(authors(both)).toContain(MODEL);
    const {query} = await runOperation('list_annotations_user_ids', api);
    expect(query).toHaveProperty(parameter, true);
    said.says(
      'who made them',
      'covers every kind of author',
      'need not be sent',
    );
    said.says('examples send it');
  },
);
fact(
  PAGE,
  '<Snippet operation="list_annotations_user_ids" />',
  async (said, api) => {
    const {query, reply} = await runOperation(said, api);
    expect(authors(reply.annotations)).toEqual(
      new Set([query['user_ids']].flat()),
    );
  },
);
fact(
  PAGE,
  'Each version of a model is an author of its own.',
  async (said, api) => {
    const [one] = await all(api, `model_version_ids=${VERSION}`);
    expect(one?.worker.model?.model_version?.id).toBe(VERSION);
    expect(await all(api, 'model_version_ids=another')).toEqual([]);
    said.says('Each version of a model is an author of its own');
  },
);
fact(
  PAGE,
  '<Snippet operation="list_annotations_model_version_ids" />',
  async (said, api) => {
    const {query, reply} = await runOperation(said, api);
    expect(
      new Set(reply.annotations.map(({model_version_id}) => model_version_id)),
    ).toEqual(new Set([query['model_version_ids']].flat()));
  },
);
fact(
  PAGE,
  '`statuses` keeps annotations that have one of the statuses given, such as `ANNOTATION_PENDING` (24151) for what is still to be done.',
  async (said, api) => {
    const [filter, name] = said.code;
    const [code] = said.numbers;
    const kept = await all(api, `${filter}=${code}`);
    expect(new Set(kept.map(({status}) => status.code))).toEqual(
      new Set([code]),
    );
    expect(await all(api, `${filter}=${name}`)).toEqual(kept);
    expect(kept[0]?.status.description).toBe('Annotation pending');
    said.says(
      'keeps annotations that have one of the statuses',
      'still to be done',
    );
  },
);
notShown(PAGE, REASONS.advice, [
  'In a query, repeat the key and write each status by name or by number:',
]);
fact(
  PAGE,
  'GET /v2/users/{user_id}/apps/{app_id}/annotations?statuses=ANNOTATION_PENDING&statuses=24158',
  async (said, api) => {
    const [method = '', path = ''] = said.text.split(' ');
    const filled = path
      .replace('{user_id}', 'sandbox-owner')
      .replace('{app_id}', 'sandbox-app');
    const {annotations} = await api.send(method, `${filled}&per_page=1000`);
    expect(new Set(annotations.map(({status}) => status.description))).toEqual(
      new Set(['Annotation pending', 'Annotation review denied']),
    );
  },
);

notShown(PAGE, REASONS.topic, ['Who has annotated']);
notShown(PAGE, REASONS.link, ['Reference: ListAnnotationWorkers.']);
notShown(PAGE, REASONS.advice, [
  'Use it to fill the filters by user and by model version.',
]);
fact(
  PAGE,
  'To find annotations by what they say, such as their concepts, search.',
  async (said, api) => {
    const {reply} = await runOperation('search_annotations_concepts', api);
    expect(reply).toHaveProperty('hits');
    said.says('by what they say, such as their concepts, search');
  },
);
fact(
  PAGE,
  'A call of its own lists the users and models that have made annotations in the app, each once.',
  async (said, api) => {
    const {reply} = await runOperation('list_annotation_workers', api);
    const {workers} = reply as unknown as {workers: AnnotationJson['worker'][]};
    const listed = workers.map(({user, model}) => user?.id ?? model?.id);
    const known = authors(await all(api, 'list_all_annotations=true'));
    expect(listed.toSorted()).toEqual([...known].toSorted());
    said.says(
      'lists the users and models that have made annotations',
      'each once',
    );
  },
);
fact(
  PAGE,
  '<Snippet operation="list_annotation_workers" />',
  async (said, api) => {
    const {request} = await runOperation(said, api);
    expect(request.path).toMatch(/\/annotations\/workers$/);
  },
);
