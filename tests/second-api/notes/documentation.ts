import type {ApiDocumentation} from '../../../sandbox/core/documentation.ts';
import type {CallDocumentation} from '../../../sandbox/core/call.ts';
import {calls} from './calls.ts';
import {implementation} from './implementation.ts';
import notesApi from './index.ts';
import {schemas} from './schemas.ts';

const about: Readonly<Record<string, CallDocumentation>> = {
  ListNotes: {
    summary: 'List notes',
    description: 'Answers your notes, oldest first.',
    limits: [],
    errors: [],
  },
  CreateNote: {
    summary: 'Write a note',
    description: 'Adds a note to yours.',
    limits: ['One note in a call.'],
    errors: [],
  },
  DeleteNote: {
    summary: 'Delete a note',
    description: 'Deletes a note. There is no undo.',
    limits: [],
    errors: [{code: 404, when: 'There is no such note.'}],
  },
};

const guide = [{title: 'Notes', file: '../notes.mdx'}];

/** What is said of the notes API. */
export const documentation: ApiDocumentation = {
  definition: notesApi,
  implementation,
  schemas,
  calls: calls.map((call) => {
    const documentation = about[call.rpc];
    if (documentation === undefined) {
      throw new Error(`The call ${call.rpc} is not documented.`);
    }
    return {...call, ...documentation};
  }),
  commonErrors: [
    {code: 401, when: 'The token is missing or wrong.'},
    {code: 400, when: 'A field is unknown, or has a wrong type.'},
  ],
  openApi: {
    title: 'Notes API',
    version: '1',
    description: 'Notes with titles and tags.',
    key: 'The word `Bearer`, a space, and a token.',
    tags: ['Notes'],
    tagOf: () => 'Notes',
    parameters: {note_id: 'Id of the note.'},
    successOf: () => 'Done.',
    failureSchema: () => 'Failure',
  },
  texts: {
    paths: 'Every path begins with `https://notes.example`.',
    shortPath: ({paths: {long}}) => long,
    batchErrors: '',
    objects: 'What the API sends and takes.',
    unknownField: 'A field that is not listed here is refused.',
    statusCodes: 'The codes are those of HTTP.',
    statusNote: () => undefined,
    sandboxPage: '../notes.mdx',
  },
  examples: {
    ListNotes: {method: 'GET', path: '/v1/notes', query: {tag: 'shop'}},
    CreateNote: {
      method: 'POST',
      path: '/v1/notes',
      body: {title: 'Water the plants'},
    },
    DeleteNote: {method: 'DELETE', path: '/v1/notes/{note_id}'},
  },
  exampleValues: {note_id: 'milk'},
  guides: {ListNotes: guide, CreateNote: guide, DeleteNote: guide},
};
