import * as z from 'zod/mini';
import {doc, text} from './common.ts';
import {StatusRequest} from './annotation.ts';
import {DataRequest} from './data.ts';
import {message} from './message.ts';
import {batch, ids, pages, user_app_id} from './request.ts';

export const InputRequest = message('Input', 'An input to add.', {
  id: text('Id of the input. Generated when missing.'),
  data: doc(
    DataRequest,
    'One of `image`, `video`, `audio`, `text`; and what is said of it as a whole.',
  ),
});

export const PostInputsRequest = message(
  'PostInputsRequest',
  'Inputs to add.',
  {user_app_id, inputs: batch(InputRequest, '1 to 128 inputs.')},
);

export const ListInputsRequest = message(
  'ListInputsRequest',
  'Which inputs to list.',
  {
    user_app_id,
    ids: ids('Inputs with these ids.'),
    status: z.optional(StatusRequest),
    ...pages,
  },
);

export const GetInputRequest = message(
  'GetInputRequest',
  'One input, by its id.',
  {user_app_id, input_id: text('Id of the input.')},
);
