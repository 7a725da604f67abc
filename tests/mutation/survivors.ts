import type {Survivors} from './judge-mutants.ts';

const OF_USERS =
  "The type has models' annotations too. Those that come here are of users alone: a model's is refused before, or is not in the list.";

const INPUT_LEVEL =
  'An input always has its input-level annotation, which a user made: it comes with the input, and no call deletes it alone.';

/** What survives `npm run test:mutation`, each with the reason. */
export const SURVIVORS: readonly Survivors[] = [
  {
    reason: OF_USERS,
    file: 'api/calls/author.ts',
    changes: ['worker.user?.id → worker.user.id'],
  },
  {
    reason: OF_USERS,
    file: 'api/calls/patch-annotations-status.ts',
    changes: ['value.worker.user?.id → value.worker.user.id'],
  },
  {
    reason: INPUT_LEVEL,
    file: 'api/calls/find.ts',
    changes: [
      'app.annotations.get(input.id, input.annotation_id)?.value → app.annotations.get(input.id, input.annotation_id).value',
      'level?.worker → level.worker',
      'level?.worker.user?.id → level?.worker.user.id',
    ],
  },
  {
    reason: INPUT_LEVEL,
    file: 'api/calls/render.ts',
    changes: ['annotation?.value → annotation.value'],
  },
  {
    reason:
      "It takes a model's annotation on an input that a collaborator added. The sandbox's models annotate nothing after the sample.",
    file: 'api/calls/find.ts',
    changes: ['other.value.worker.user?.id → other.value.worker.user.id'],
  },
  {
    reason:
      'Every item of an answered batch has a status; only the type of JSON does not say so.',
    file: 'api/calls/add-jobs.ts',
    changes: ["inner(item, 'status')?.code → inner(item, 'status').code"],
  },
  {
    reason:
      'A job that is added again takes the place of the one before, with the same counts. Only where it stands in a list that is read back from storage is different.',
    file: 'api/calls/add-jobs.ts',
    changes: ['known → false'],
  },
  {
    reason:
      'An annotation never outlives its input. The search asks because the type does.',
    file: 'api/calls/searches.ts',
    changes: [
      'app.inputs.get(value.input_id)?.value → app.inputs.get(value.input_id).value',
      '[] → ["Stryker was here"]',
    ],
  },
  {
    reason:
      'Only slower: a longer list with the tests applied is the shorter list that is meant.',
    file: 'api/calls/list-annotations.ts',
    changes: [
      'authors.size > 0 → false',
      '{ return inOrder([...authors].map((key) => annotations.ofAuthor(key))); } → {}',
      'tests[0] === byUser → false',
      '{ // The list holds no others. tests.shift(); return annotations.userMade; } → {}',
    ],
  },
  {
    reason:
      'A patch that is no object is the true of a removal. Nothing is found in it to fill.',
    file: 'api/calls/patched-data.ts',
    changes: ['isObject(patch) → true'],
  },
];
