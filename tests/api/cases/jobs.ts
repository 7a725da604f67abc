import {expect} from 'vitest';
import type {ApiCase} from '../case.ts';

const image = {url: 'https://example.org/pond.jpg'};
const inputs = (...ids: string[]) => ids.map((id) => ({id, data: {image}}));

/** Adds inputs, in a job where one is named. */
const add = (ids: string[], inputs_add_job_id = '') => ({
  rpc: 'PostInputs',
  request: {
    inputs: inputs(...ids),
    ...(inputs_add_job_id && {inputs_add_job_id}),
  },
});

const progress = (added: string, failed: string) => ({
  progress: {
    pending_count: '0',
    in_progress_count: '0',
    success_count: added,
    failed_count: failed,
  },
});

/** A job that has added the one input that it was given. */
const DONE = {id: 'job-1', ...progress('1', '0'), status: {code: 64002}};

const jobs: ApiCase[] = [
  {
    name: 'jobs: counts what becomes of inputs',
    rpc: 'GetInputsAddJob',
    request: {id: 'job-1'},
    before: [add(['pond'], 'job-1')],
    expect: {answer: {inputs_add_job: DONE}},
  },
  {
    name: 'jobs: counts all calls of its id',
    rpc: 'GetInputsAddJob',
    request: {id: 'job-1'},
    before: [add(['pond'], 'job-1'), add(['lake', 'river'], 'job-1')],
    expect: {
      answer: {inputs_add_job: {id: 'job-1', ...progress('3', '0')}},
    },
  },
  {
    name: 'jobs: counts inputs that failed apart',
    rpc: 'PostInputs',
    request: {
      inputs: inputs('pond', 'lake', 'pond'),
      inputs_add_job_id: 'job-1',
    },
    before: [add(['river'], 'job-1')],
    expect: {
      code: 10010,
      answer: {inputs_add_job: {id: 'job-1', ...progress('3', '1')}},
      changes: {'pond/*': {input_level: true}, 'lake/*': {input_level: true}},
    },
  },
  {
    name: 'jobs: lists them',
    rpc: 'ListInputsAddJobs',
    request: {},
    before: [add(['pond'], 'job/1')],
    expect: {answer: {inputs_add_jobs: [{id: 'job/1'}]}},
  },
  {
    name: 'jobs: one that is cancelled is done already, and keeps its inputs',
    rpc: 'CancelInputsAddJob',
    request: {id: 'job-1'},
    before: [add(['pond'], 'job-1')],
    expect: {answer: {inputs_add_job: DONE}},
  },
  {
    name: 'jobs: one that does not exist',
    rpc: 'CancelInputsAddJob',
    request: {id: 'nothing'},
    expect: {code: 11101, http: 404, details: /no such job/},
  },
];

const UP_TO_8 = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `pond-${number}`);

/** The pond once more, where some of its ids are taken. */
const again = (name: string, taken: string[], id: string): ApiCase => ({
  name: `POST inputs: an id that is taken gets a suffix where that is asked for: ${name}`,
  rpc: 'PostInputs',
  request: {inputs: inputs('pond'), input_id_conflict_resolution: 2},
  before: [add(['pond', ...taken])],
  expect: {
    answer: {inputs: [{id, status: {code: 30000}}]},
    changes: {[`${id}/*`]: {input_level: true}},
  },
});

const suffixes: ApiCase[] = [
  again('the first', [], 'pond-1'),
  again('the first that is free', ['pond-1', 'pond-3'], 'pond-2'),
  again('the last number', UP_TO_8, 'pond-9'),
  {
    name: 'POST inputs: an id that is taken gets a suffix where that is asked for: one by chance, after the numbers',
    rpc: 'ListInputs',
    // The sample has 7 inputs, and 10 ids are taken.
    request: {page: 18, per_page: 1},
    before: [
      add(['pond', ...UP_TO_8, 'pond-9']),
      {
        rpc: 'PostInputs',
        request: {inputs: inputs('pond'), input_id_conflict_resolution: 2},
      },
    ],
    expect: {
      answer: {inputs: [{id: expect.stringMatching(/^pond-[0-9a-f]{8}$/)}]},
    },
  },
  {
    name: 'POST inputs: the same id twice in a call fails all the same',
    rpc: 'PostInputs',
    request: {
      inputs: inputs('pond', 'pond'),
      input_id_conflict_resolution: 2,
    },
    expect: {
      code: 10010,
      answer: {inputs: [{id: 'pond'}, {status: {code: 40010}}]},
      changes: {'pond/*': {input_level: true}},
    },
  },
];

export const jobCases = [...jobs, ...suffixes];
