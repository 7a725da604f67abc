import * as z from 'zod/mini';
import {LIMITS} from '../limits.ts';
import {doc, integer, list, text} from './common.ts';
import {message} from './message.ts';

// Fields that requests have in common.

export const UserAppIdRequest = message(
  'UserAppIDSet',
  'The app, and the user that owns it. What is left out, here and in the path, is taken from the one app that the key can use.',
  {
    user_id: text({
      description: 'Owner of the app; `me` is the user of the key.',
      examples: ['me'],
    }),
    app_id: text('Id of the app.'),
  },
);

/** Where a request finds its app, when the path doesn't say. */
export const user_app_id = z.optional(UserAppIdRequest);

/** A filter by ids. */
export const ids = (description: string) =>
  list(z.string(), {description, maxItems: LIMITS.batch});

/** Which page of a list. */
export const pages = {
  page: integer({
    description: 'Number of the page, from 1.',
    minimum: 1,
  }),
  per_page: integer({
    description: `Results on a page, 1 to ${LIMITS.perPage}; ${LIMITS.perPageDefault} when missing.`,
    minimum: 1,
    maximum: LIMITS.perPage,
  }),
};

/** A batch to write. */
export const batch = <T extends z.core.$ZodType>(
  item: T,
  description: string,
) => doc(z.array(item), {description, minItems: 1, maxItems: LIMITS.batch});
