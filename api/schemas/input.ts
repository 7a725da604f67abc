import * as z from 'zod/mini';
import {PATCH_ACTIONS} from '../patch/index.ts';
import {doc, integer, list, text} from './common.ts';
import {StatusRequest} from './annotation.ts';
import {DataRequest} from './data.ts';
import {message} from './message.ts';
import {batch, ids, pages, user_app_id} from './request.ts';

export const InputRequest = message(
  'Input',
  'An input to add.',
  {
    id: text('Id of the input. Generated when missing.'),
    data: doc(
      DataRequest,
      'One of `image`, `video`, `audio`, `text`, or an image with a text; and what is said of it as a whole.',
    ),
    dataset_ids: list(
      z.string(),
      'Datasets that it belongs to. Kept; searches can ask for them.',
    ),
  },
  {id: 'NewInputRequest'},
);

/** What is done about an id that is taken, by its number in the contract. */
export const ON_ID_CONFLICT = {SKIP: 1, SUFFIX: 2} as const;

export const PostInputsRequest = message(
  'PostInputsRequest',
  'Inputs to add.',
  {
    user_app_id,
    inputs: batch(InputRequest, '1 to 128 inputs.'),
    inputs_add_job_id: text(
      'Counts what becomes of the inputs in a job of this id, which comes into being when it is new.',
    ),
    input_id_conflict_resolution: integer(
      'What to do about an id that is taken. 1 (`SKIP`), as when missing: the item fails. 2 (`SUFFIX`): a number is put behind the id.',
    ),
  },
);

export const InputPatchRequest = message(
  'Input',
  'An input, and what changes in its data.',
  {
    id: doc(z.string(), 'Id of the input.'),
    data: z.optional(
      doc(DataRequest, 'What to merge, to overwrite with or to remove.'),
    ),
  },
  {id: 'InputPatchRequest'},
);

export const PatchInputsRequest = message(
  'PatchInputsRequest',
  'Changes of inputs.',
  {
    user_app_id,
    inputs: batch(
      InputPatchRequest,
      '1 to 128 inputs, each named by its `id`, with what changes in its data.',
    ),
    action: doc(z.enum(PATCH_ACTIONS), {
      description: 'What to do with what the inputs bring.',
      examples: ['merge'],
    }),
  },
);

export const ListInputsRequest = message(
  'ListInputsRequest',
  'Which inputs to list.',
  {
    user_app_id,
    ids: ids('Inputs with these ids.'),
    status: z.optional(
      doc(
        StatusRequest,
        'Inputs in this status. In the sandbox every input is ready: 30000.',
      ),
    ),
    ...pages,
  },
);

const input_id = text('Id of the input.');

export const GetInputRequest = message(
  'GetInputRequest',
  'One input, by its id.',
  {user_app_id, input_id},
);

export const DeleteInputRequest = message(
  'DeleteInputRequest',
  'One input, by its id.',
  {user_app_id, input_id},
);

export const DeleteInputsRequest = message(
  'DeleteInputsRequest',
  'Which inputs to delete.',
  {user_app_id, ids: ids('Ids of the inputs. At least one.')},
);

export const ListInputsAddJobsRequest = message(
  'ListInputsAddJobsRequest',
  'Which jobs to list.',
  {user_app_id, ...pages},
);

const id = text('Id of the job.');

export const GetInputsAddJobRequest = message(
  'GetInputsAddJobRequest',
  'One job, by its id.',
  {user_app_id, id},
);

export const CancelInputsAddJobRequest = message(
  'CancelInputsAddJobRequest',
  'One job, by its id.',
  {user_app_id, id},
);
