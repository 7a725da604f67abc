import * as z from 'zod/mini';

// The page's policy forbids to compile parsers.
z.config({jitless: true});

/** The schemas of the notes API, by name. */
export const schemas = z.registry<{id?: string; description?: string}>();

const described = <T extends z.core.$ZodType>(
  schema: T,
  description: string,
): T => {
  schemas.add(schema, {description});
  return schema;
};

const named = <T extends z.core.$ZodType>(
  id: string,
  description: string,
  schema: T,
): T => {
  schemas.add(schema, {id, description});
  return schema;
};

export const Note = named(
  'Note',
  'A note.',
  z.object({
    id: described(z.string(), 'Made by the API.'),
    title: described(z.string(), 'What the note says.'),
    tags: described(z.array(z.string()), 'What it is filed under.'),
  }),
);

export const ListNotesRequest = named(
  'ListNotesRequest',
  'Which notes to list.',
  z.strictObject({
    tag: z.optional(described(z.string(), 'Only the notes with this tag.')),
  }),
);

export const CreateNoteRequest = named(
  'CreateNoteRequest',
  'A new note.',
  z.strictObject({
    title: described(z.string(), 'What the note says.'),
    tags: z.optional(described(z.array(z.string()), 'What it is filed under.')),
  }),
);

export const DeleteNoteRequest = named(
  'DeleteNoteRequest',
  'Which note to delete.',
  z.strictObject({note_id: described(z.string(), 'Id of the note.')}),
);

named(
  'NotesResponse',
  'Notes, oldest first.',
  z.object({notes: described(z.array(Note), 'The notes.')}),
);
named(
  'DeletedResponse',
  'What a deletion answers.',
  z.object({deleted: described(z.string(), 'Id of the note.')}),
);
named(
  'Failure',
  'What is wrong.',
  z.object({
    error: described(
      z.object({
        type: described(z.string(), 'Kind of the failure.'),
        message: described(z.string(), 'What is wrong, and what to do.'),
        request: described(z.string(), 'Id of the request.'),
      }),
      'The failure.',
    ),
  }),
);
