import type * as z from 'zod/mini';
import * as engine from '../../../sandbox/core/call.ts';
import type {
  Call,
  CallContext,
  CallDesign,
} from '../../../sandbox/core/call.ts';
import {ApiError} from '../../../sandbox/core/errors.ts';
import {
  CreateNoteRequest,
  DeleteNoteRequest,
  ListNotesRequest,
} from './schemas.ts';
import {addNote, removeNote} from './store.ts';
import type {Note, Notes} from './store.ts';

/** What a call of the notes API is carried out with. */
export interface NotesContext extends CallContext {
  notes: Notes;
}

type NotesCall = Call<NotesContext>;

function defineCall<T extends z.core.$ZodType>(
  design: CallDesign<T, NotesCall>,
): NotesCall {
  return engine.defineCall<T, NotesCall>(design);
}

const render = ({id, title, tags}: Note) => ({id, title, tags: [...tags]});

/** All calls of the notes API. */
export const calls = [
  defineCall({
    rpc: 'ListNotes',
    method: 'GET',
    paths: {long: '/v1/notes'},
    request: ListNotesRequest,
    query: {tag: 'text'},
    answer: 'NotesResponse',
    handle: ({tag}, {notes, userId}) => ({
      notes: notes
        .of(userId)
        .map(({value}) => value)
        .filter(({tags}) => tag === undefined || tags.includes(tag))
        .map(render),
    }),
  }),
  defineCall({
    rpc: 'CreateNote',
    method: 'POST',
    paths: {long: '/v1/notes'},
    request: CreateNoteRequest,
    answer: 'Note',
    handle({title, tags = []}, {notes, transaction, userId, newId}) {
      const note = {id: newId(), title, tags};
      addNote(notes, transaction, userId, note);
      return render(note);
    },
  }),
  defineCall({
    rpc: 'DeleteNote',
    method: 'DELETE',
    paths: {long: '/v1/notes/{note_id}'},
    request: DeleteNoteRequest,
    query: {},
    answer: 'DeletedResponse',
    handle({note_id}, {notes, transaction, userId}) {
      const cell = notes.find(userId, note_id);
      if (!cell) {
        throw new ApiError(404, `There is no note ${note_id}.`);
      }
      removeNote(notes, transaction, cell);
      return {deleted: note_id};
    },
  }),
];
