import {ApiError} from '../errors.ts';
import {quote} from '../../sandbox/core/quote.ts';
import type {AnnotationRecord} from '../store/records.ts';
import type {Context} from '../call.ts';

/** The spellings in which a request can name an author. */
interface AuthorFields {
  user_id?: string | undefined;
  model_version_id?: string | undefined;
  worker?:
    | {
        user?: {id?: string | undefined} | undefined;
        model?:
          | {
              id?: string | undefined;
              model_version?: {id?: string | undefined} | undefined;
            }
          | undefined;
        workflow?: {id?: string | undefined} | undefined;
      }
    | undefined;
}

/** Whom a new annotation is by: the user of the key, unless the owner says otherwise. */
export function authorOf(
  item: AuthorFields,
  path: string,
  {app, userId}: Context,
): string {
  if (namesMachine(item)) {
    throw new ApiError(
      24155,
      `${path} names a model or workflow as the author. Annotations of models come from the models; leave worker out, or name a user.`,
    );
  }
  const [author, other] = namedUsers(item, userId);
  if (other !== undefined && other !== author) {
    throw new ApiError(
      24155,
      `${path}.user_id and ${path}.worker.user.id name different users. Send one of them.`,
    );
  }
  if (author === undefined || author === userId) {
    return userId;
  }
  if (userId !== app.userId) {
    throw new ApiError(
      24156,
      `${path}.user_id is ${quote(author)}. Only the owner of the app may annotate as another user; leave user_id out.`,
    );
  }
  if (!app.has(author)) {
    throw new ApiError(
      24155,
      `${path}.user_id is ${quote(author)}, who does not work on the app ${app.id}. Name its owner or a collaborator.`,
    );
  }
  return author;
}

function namedUsers(item: AuthorFields, me: string): string[] {
  return [item.user_id, item.worker?.user?.id]
    .filter((id): id is string => id !== undefined && id !== '')
    .map((id) => (id === 'me' ? me : id));
}

/** Whether the author is a model or workflow; none of their annotations comes from a request. */
function namesMachine({model_version_id, worker}: AuthorFields): boolean {
  return Boolean(model_version_id || worker?.model || worker?.workflow);
}

/** Refuses a change of the author, who is a user: it may be sent back, but only as it is. */
export function checkSameAuthor(
  item: AuthorFields,
  path: string,
  {worker}: AnnotationRecord,
  {userId}: Context,
): void {
  const users = namedUsers(item, userId);
  if (namesMachine(item) || users.some((id) => id !== worker.user?.id)) {
    throw new ApiError(
      24155,
      `${path} names another author than the annotation has. The author can't be changed; leave user_id and worker out.`,
    );
  }
}
