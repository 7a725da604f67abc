import {expect} from 'vitest';
import {sampleData} from '../../../../api/sample/index.ts';
import {fact, notShown, shownBy, table} from '../../fact.ts';
import {REASONS} from '../../reasons.ts';
import {
  ANNOTATIONS,
  type FactSandbox,
  KEYS,
  openSandbox,
  type Reply,
  values,
} from '../../sandbox-client.ts';
import {
  change,
  changesNothing,
  MADE_BY,
  OTHER_STATUS,
  remove,
  verdict,
} from '../../scenarios.ts';

const PAGE = 'guides/who-may-change-what';
const STRANGER = {id: 'stranger', key: 'stranger-pat'};

/** A sandbox that also knows a user who works on no app of it. */
const withStranger = (): Promise<FactSandbox> =>
  openSandbox({
    sample: {...sampleData, users: [...sampleData.users, STRANGER]},
  });

notShown(PAGE, REASONS.topic, [
  'Who may change what',
  'What the owner of an app, a collaborator and a model may do with annotations, and what the API answers when something is not allowed.',
  'What happens when you may not',
  'Handing out work',
  'What models made',
  'Try it in the sandbox',
]);

fact(
  PAGE,
  'Every annotation has an author, its `worker`: a user or a model.',
  async (said, {everything}) => {
    const [field] = said.code;
    const kinds = new Set(
      (await everything()).map((annotation) => {
        const [kind, ...more] = Object.keys({...annotation}[field] ?? {});
        expect(more).toEqual([]);
        return kind;
      }),
    );
    expect(kinds).toEqual(new Set(['user', 'model']));
    said.says('Every annotation', 'a user or a model');
  },
);
fact(
  PAGE,
  'What you may do with it depends on who you are to the app, and who made the annotation.',
  async (said, api) => {
    const byRole = [
      verdict(await change(api, MADE_BY.owner, KEYS.a)),
      verdict(await change(api, MADE_BY.owner, KEYS.owner)),
    ];
    const byAuthor = [
      verdict(await change(api, MADE_BY.a, KEYS.a)),
      verdict(await change(api, MADE_BY.b, KEYS.a)),
    ];
    const depends = new Set(byRole).size === 2 && new Set(byAuthor).size === 2;
    said.says(depends ? 'depends on who you are' : 'does not depend');
    said.says('who made the annotation');
  },
);
fact(
  PAGE,
  'The owner is the user to whom the app belongs. Its id is in the long path: `/v2/users/{user_id}/apps/{app_id}/…`.',
  async (said, {send}) => {
    const [path] = said.code;
    const codes = await Promise.all(
      ['sandbox-owner', 'collaborator-a'].map(async (user) => {
        const filled = path
          .replace('{user_id}', user)
          .replace('{app_id}', 'sandbox-app')
          .replace('…', 'annotations');
        return (await send('GET', filled, {key: KEYS.a})).code;
      }),
    );
    expect(codes).toEqual([10000, 11101]);
    said.says('owner is the user to whom the app belongs', 'long path');
  },
);
fact(
  PAGE,
  'A collaborator is another user who was given access to the app.',
  async (said) => {
    const {send} = await withStranger();
    const codes = await Promise.all(
      [KEYS.a, KEYS.b, STRANGER.key].map(
        async (key) => (await send('GET', ANNOTATIONS, {key})).code,
      ),
    );
    expect(codes).toEqual([10000, 10000, 11007]);
    said.says('another user', 'was given access');
  },
);
fact(PAGE, 'The API knows who you are by your key.', async (said, {post}) => {
  const authors = await Promise.all(
    Object.values(KEYS).map(async (key) => {
      const {annotations} = await post([{input_id: 'park'}], key);
      return annotations[0]?.worker.user?.id;
    }),
  );
  expect(authors).toEqual([
    'sandbox-owner',
    'collaborator-a',
    'collaborator-b',
  ]);
  said.says('by your key');
});

type Role = 'owner' | 'a';

/** What each row of the table asks, as one role and then another. */
const MAY: Record<
  string,
  (api: FactSandbox, role: Role) => Promise<Reply | Reply[]>
> = {
  'list and get annotations, whoever made them': (api, role) => {
    const key = KEYS[role];
    const paths = Object.values(MADE_BY).map(
      ({input_id, id}) =>
        `/v2/users/sandbox-owner/apps/sandbox-app/inputs/${input_id}/annotations/${id}`,
    );
    const list = `${ANNOTATIONS}?list_all_annotations=true`;
    return Promise.all(
      [...paths, list].map((path) => api.send('GET', path, {key})),
    );
  },
  'create an annotation of your own': (api, role) =>
    api.post([{input_id: 'park'}], KEYS[role]),
  'create one whose author is another user': (api, role) =>
    api.post([{input_id: 'park', user_id: 'collaborator-b'}], KEYS[role]),
  'change or delete your own annotation': async (api, role) => [
    await change(api, MADE_BY[role], KEYS[role]),
    await remove(api, MADE_BY[role], KEYS[role]),
  ],
  "change or delete another user's annotation": async (api, role) => [
    await change(api, MADE_BY.b, KEYS[role]),
    await remove(api, MADE_BY.b, KEYS[role]),
  ],
  'change an annotation that a model made': (api, role) =>
    change(api, MADE_BY.model, KEYS[role]),
  'delete an annotation that a model made': (api, role) =>
    remove(api, MADE_BY.model, KEYS[role]),
};

table(
  PAGE,
  `
  May you … | Owner | Collaborator
  list and get annotations, whoever made them | yes | yes
  create an annotation of your own | yes | yes
  create one whose author is another user | yes | no, 24156
  change or delete your own annotation | yes | yes
  change or delete another user's annotation | yes | no, 24156
  change an annotation that a model made | no, 24155 | no, 24156
  delete an annotation that a model made | yes | no, 24156
  `,
  async (row) => {
    const ask = MAY[row('May you …').text];
    const roles = {Owner: 'owner', Collaborator: 'a'} as const;
    for (const [column, role] of Object.entries(roles)) {
      const replies = [await ask?.(await openSandbox(), role)].flat();
      const verdicts = replies.map((reply) => reply && verdict(reply));
      expect(new Set(verdicts)).toEqual(new Set([row(column).text]));
    }
  },
);

fact(
  PAGE,
  'The status of the annotation is 24156 (permission denied), and nothing of it changes: not its data, not its status.',
  async (said, api) => {
    const [code] = said.numbers;
    const data = {concepts: [{id: 'dog', value: 1}]};
    const item = {...MADE_BY.owner, data, status: {code: OTHER_STATUS}};
    for (const action of ['merge', 'overwrite', 'remove']) {
      const reply = await changesNothing(api, () =>
        api.patch(action, [item], KEYS.a),
      );
      expect(reply.itemCodes).toEqual([code]);
      said.says(
        reply.annotations[0]?.status.description
          .replace('Annotation ', '')
          .toLowerCase() ?? '',
      );
    }
    said.says('nothing of it changes: not its data, not its status');
  },
);
fact(PAGE, 'In a batch, only that item fails.', async (said, api) => {
  const items = [MADE_BY.a, MADE_BY.owner].map((target) => ({
    ...target,
    status: {code: OTHER_STATUS},
  }));
  const {itemCodes} = await api.patch('merge', items, KEYS.a);
  expect(itemCodes).toEqual([OTHER_STATUS, 24156]);
  said.says('only that item fails');
});
fact(
  PAGE,
  'The others take effect and the whole says 10010:',
  async (said, api) => {
    const [code] = said.numbers;
    const items = [MADE_BY.a, MADE_BY.owner].map((target) => ({
      ...target,
      status: {code: OTHER_STATUS},
    }));
    expect((await api.patch('merge', items, KEYS.a)).code).toBe(code);
    const {input_id, id} = MADE_BY.a;
    const applied =
      (await api.stored(input_id, id))?.status.code === OTHER_STATUS;
    said.says(applied ? 'others take effect' : 'others do not');
  },
);
fact(
  PAGE,
  `{
  "status": {"code": 10010},
  "annotations": [
    {"id": "mine", "status": {"code": 24150}},
    {"id": "somebody-elses", "status": {"code": 24156}}
  ]
}`,
  async (said, {post, patch}) => {
    const mine = {input_id: 'park', id: 'mine'};
    const other = {input_id: 'park', id: 'somebody-elses'};
    await post([mine], KEYS.a);
    await post([other], KEYS.b);
    const data = {concepts: [{id: 'dog', value: 1}]};
    const items = [mine, other].map((item) => ({...item, data}));
    const reply = await patch('merge', items, KEYS.a);
    const shown: unknown = JSON.parse(said.text);
    expect(shown).toEqual({
      status: {code: reply.code},
      annotations: reply.annotations.map(({id, status}) => ({
        id,
        status: {code: status.code},
      })),
    });
  },
);
fact(
  PAGE,
  'A missing or unknown key fails the call as a whole, with the HTTP status 401.',
  async (said, {send}) => {
    const [http] = said.numbers;
    const annotations = [{input_id: 'park'}, {input_id: 'desk'}];
    for (const key of [null, 'nobody']) {
      const reply = await send('POST', ANNOTATIONS, {key, body: {annotations}});
      expect(reply.http).toBe(http);
      expect(reply.annotations ?? []).toEqual([]);
    }
    said.says('missing or unknown key fails the call as a whole');
  },
);
fact(
  PAGE,
  'The key of a user who is neither owner nor collaborator of the app fails it with 11007 and the HTTP status 403. Nothing is read then, and nothing is changed.',
  async (said) => {
    const [code, http] = said.numbers;
    const api = await withStranger();
    const {key} = STRANGER;
    const {input_id, id} = MADE_BY.owner;
    const calls = [
      ['GET', ANNOTATIONS, undefined],
      ['POST', ANNOTATIONS, {annotations: [{input_id}]}],
      ['PATCH', ANNOTATIONS, {action: 'remove', annotations: [{input_id, id}]}],
      ['DELETE', ANNOTATIONS, {input_ids: [input_id]}],
    ] as const;
    for (const [method, path, body] of calls) {
      const reply = await changesNothing(api, () =>
        api.send(method, path, {key, body}),
      );
      expect(reply).toMatchObject({code, http});
      expect(reply.annotations ?? []).toEqual([]);
    }
    said.says('neither owner nor collaborator', 'Nothing is read then');
    said.says('nothing is changed');
  },
);
fact(
  PAGE,
  'Deleting many annotations is not answered item by item. If one of them is not yours to delete, the call fails and all of them stay.',
  async (said, api) => {
    const {a, owner} = MADE_BY;
    const body = {
      input_ids: [a.input_id, owner.input_id],
      ids: [a.id, owner.id],
    };
    const reply = await changesNothing(api, () =>
      api.send('DELETE', ANNOTATIONS, {key: KEYS.a, body}),
    );
    expect(reply.code).toBe(24156);
    said.says(
      reply.annotations === undefined
        ? 'is not answered item by item'
        : 'is answered item by item',
    );
    said.says('one of them is not yours', 'call fails', 'all of them stay');
  },
);
fact(
  PAGE,
  'Sandbox behaviour: that the owner may delete what a model made, that deleting many is all or nothing, and that the author named by the owner must work on the app.',
  async (said, api) => {
    const reply = await changesNothing(api, () =>
      api.send('DELETE', ANNOTATIONS, {
        body: {input_ids: ['park', 'park'], ids: ['park-dog', 'nothing']},
      }),
    );
    said.says(reply.code === 10000 ? 'item by item' : 'all or nothing');
    const stranger = {input_id: 'park', user_id: 'stranger'};
    const named = await api.post([stranger]);
    said.says(
      `author named by the owner ${named.code === 10000 ? 'may be anybody' : 'must work on the app'}`,
    );
    const deleted = await remove(api, MADE_BY.model, KEYS.owner);
    said.says(
      `owner ${deleted.code === 10000 ? 'may' : 'may not'} delete what a model made`,
    );
  },
);

fact(
  PAGE,
  "The owner can make an annotation whose author is a collaborator. From then on, it is the collaborator's own: he or she may change it, and so may the owner.",
  async (said, api) => {
    const item = {input_id: 'market', user_id: 'collaborator-a'};
    const {annotations} = await api.post([item], KEYS.owner);
    expect(annotations[0]?.worker.user?.id).toBe('collaborator-a');
    const target = {input_id: 'market', id: annotations[0]?.id ?? ''};
    const verdicts = [];
    for (const key of Object.values(KEYS)) {
      verdicts.push(verdict(await change(api, target, key)));
    }
    expect(verdicts).toEqual(['yes', 'yes', 'no, 24156']);
    said.says('owner can make', 'author is a collaborator');
    said.says(
      "collaborator's own: he or she may change it, and so may the owner",
    );
  },
);
fact(
  PAGE,
  'The owner creates it on behalf of the collaborator, with the status 24151 (pending).',
  async (said, {post}) => {
    const [code] = said.numbers;
    const item = {
      input_id: 'market',
      user_id: 'collaborator-a',
      status: {code},
    };
    const {itemCodes, annotations} = await post([item]);
    expect(itemCodes).toEqual([code]);
    const description = annotations[0]?.status.description ?? '';
    said.says(description.replace('Annotation ', ''));
    said.says('owner creates it on behalf of the collaborator');
  },
);
fact(
  PAGE,
  'The collaborator lists his or her annotations and adds the data.',
  async (said, {post, list, patch, stored}) => {
    await post([{input_id: 'market', id: 'asked', user_id: 'collaborator-a'}]);
    const mine = await list('user_ids=collaborator-a', KEYS.a);
    expect(mine.map(({id}) => id)).toContain('asked');
    const data = {concepts: [{id: 'x', value: 1}]};
    const target = {input_id: 'market', id: 'asked'};
    await patch('merge', [{...target, data}], KEYS.a);
    expect(values((await stored('market', 'asked'))?.data)).toEqual({x: 1});
    said.says('collaborator lists', 'adds the data');
  },
);
fact(
  PAGE,
  'The collaborator sets the status to 24150 (success).',
  async (said, {post, patch}) => {
    const [code] = said.numbers;
    const target = {input_id: 'market', id: 'asked'};
    const pending = {code: 24151};
    await post([{...target, user_id: 'collaborator-a', status: pending}]);
    const done = {...target, status: {code}};
    const {annotations} = await patch('merge', [done], KEYS.a);
    expect(annotations[0]?.status.code).toBe(code);
    const description = annotations[0]?.status.description ?? '';
    said.says(description.replace('Annotation ', ''));
    said.says('collaborator sets');
  },
);

notShown(PAGE, REASONS.meaning, [
  'An annotation that a model made is a record of what the model said.',
]);
fact(
  PAGE,
  '`PATCH` does not change it, not even for the owner.',
  async (said, api) => {
    const [method] = said.code;
    const annotations = [{...MADE_BY.model, status: {code: OTHER_STATUS}}];
    for (const action of ['merge', 'overwrite', 'remove']) {
      await changesNothing(api, async () => {
        const body = {action, annotations};
        const {itemCodes} = await api.send(method, ANNOTATIONS, {body});
        expect(itemCodes).toEqual([24155]);
      });
    }
    said.says('does not change it, not even for the owner');
  },
);
fact(
  PAGE,
  'To correct it, create an annotation of your own on the same input.',
  async (said, {post, stored}) => {
    const {input_id, id} = MADE_BY.model;
    const before = await stored(input_id, id);
    const {annotations, code} = await post([{input_id}], KEYS.a);
    expect(code).toBe(10000);
    expect(annotations[0]?.worker.user?.id).toBe('collaborator-a');
    expect(await stored(input_id, id)).toEqual(before);
    said.says('create an annotation of your own on the same input');
  },
);
fact(
  PAGE,
  "To label a region that the model found, send the region's id.",
  async (said, {post, stored}) => {
    const found = await stored(MADE_BY.model.input_id, MADE_BY.model.id);
    const region = found?.data.regions?.[0];
    const labelled = {
      id: region?.id,
      data: {concepts: [{id: 'spaniel', value: 1}]},
    };
    const {annotations} = await post([
      {input_id: 'park', data: {regions: [labelled]}},
    ]);
    const [made] = annotations[0]?.data.regions ?? [];
    expect(made).toMatchObject({
      id: region?.id,
      region_info: region?.region_info,
    });
    said.says("send the region's id");
  },
);
fact(
  PAGE,
  'Lists leave out what models made, unless you ask for it.',
  async (said, {list}) => {
    const models = async (query: string) =>
      (await list(`per_page=1000&${query}`)).filter(
        ({worker}) => worker.model !== undefined,
      ).length;
    expect(await models('list_all_annotations=true')).toBeGreaterThan(0);
    said.says((await models('')) === 0 ? 'leave out' : 'include');
    said.says('unless you ask');
  },
);

fact(
  PAGE,
  'The sandbox has an owner and two collaborators, each with a key.',
  async (said, {send}) => {
    const [{user_id, collaborators} = {user_id: '', collaborators: []}] =
      sampleData.apps;
    expect(collaborators).toHaveLength(said.count('collaborators'));
    for (const user of [user_id, ...collaborators]) {
      const {key = ''} = sampleData.users.find(({id}) => id === user) ?? {};
      expect((await send('GET', ANNOTATIONS, {key})).code).toBe(10000);
    }
    said.says('an owner', 'each with a key');
  },
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/endpoint.test.ts',
    test: 'a collaborator’s key is told why it may not',
  },
  [
    'Run an example, open Endpoint beside the Run button, choose somebody else under Act as, and run it again.',
  ],
);
table(
  PAGE,
  `
  User | Role | Key
  \`sandbox-owner\` | Owner | \`owner-pat\`
  \`collaborator-a\` | Collaborator | \`collaborator-a-pat\`
  \`collaborator-b\` | Collaborator | \`collaborator-b-pat\`
  `,
  async (row, {post}) => {
    const [user] = row('User').code;
    const [key] = row('Key').code;
    const [app] = sampleData.apps;
    const {annotations} = await post([{input_id: 'park'}], key);
    expect(annotations[0]?.worker.user?.id).toBe(user);
    const role = app?.user_id === user ? 'Owner' : 'Collaborator';
    expect(row('Role').text).toBe(role);
  },
);
