import {ApiError} from '../../sandbox/core/errors.ts';
import {statusOf, statusOfError} from '../errors.ts';
import type {JsonObject} from '../../sandbox/core/json.ts';
import type {StatusCode} from '../status-codes.ts';
import type {Answer, Context} from '../call.ts';

interface BatchItem {
  id?: string | undefined;
  input_id?: string | undefined;
}

/**
 * Carries out the items of a batch one by one. One that fails leaves nothing
 * behind, carries its own status, and doesn't stop the others.
 */
export function answerItems<T extends BatchItem>(
  name: 'annotations' | 'inputs',
  items: readonly T[],
  context: Context,
  carryOut: (item: T, path: string, index: number) => JsonObject,
): Answer {
  const failures: string[] = [];
  const answers = items.map((item, index) => {
    const path = `${name}[${index}]`;
    const savepoint = context.transaction.savepoint();
    try {
      refuseMissing(name, context.itemProblems.get(index));
      return carryOut(item, path, index);
    } catch (error) {
      context.transaction.rollback(savepoint);
      if (!(error instanceof ApiError)) {
        throw error;
      }
      failures.push(error.details);
      return failedItem(name, item, error);
    }
  });
  return {status: {...statusOfBatch(items.length, failures)}, [name]: answers};
}

function refuseMissing(name: string, problem: string | undefined): void {
  if (problem) {
    throw new ApiError(name === 'inputs' ? 30104 : 24155, problem);
  }
}

function failedItem(
  name: 'annotations' | 'inputs',
  {id, input_id}: BatchItem,
  error: ApiError,
): JsonObject {
  return {
    id: id ?? '',
    ...(name === 'annotations' && {input_id: input_id ?? ''}),
    data: {},
    status: {...statusOfError(error)},
  };
}

/** How many failures the details of the whole quote. */
const QUOTED = 3;

function statusOfBatch(count: number, failures: string[]) {
  if (failures.length === 0) {
    return statusOf(10000);
  }
  const code: StatusCode = failures.length === count ? 10020 : 10010;
  const quoted = failures.slice(0, QUOTED).join(' ');
  const rest = failures.length > QUOTED ? ' …' : '';
  return statusOf(
    code,
    `${failures.length} of ${count} failed: ${quoted}${rest}`,
  );
}
