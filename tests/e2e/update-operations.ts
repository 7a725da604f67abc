import concepts from '../../code_snippets/api-guide/annotate/operations/update_annotation_concepts.ts';
import conceptsRegion from '../../code_snippets/api-guide/annotate/operations/update_annotation_concepts_region.ts';
import coordinates from '../../code_snippets/api-guide/annotate/operations/update_annotation_region_coordinates.ts';
import status from '../../code_snippets/api-guide/annotate/operations/update_annotation_status.ts';
import type {Sandbox} from '../../sandbox/core/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import {sampleData} from '../../api/sample/index.ts';
import type {OperationExpectation} from '../../code_snippets/api-guide/annotate/expectation.ts';
import {annotationApi} from '../../api/testing/index.ts';
import {compareStates} from '../snippets/judge/state.ts';
import {accountOf} from '../snippets/tested-api.ts';

/** The examples of the page, with what is to be expected of each. */
export const OPERATIONS: [string, OperationExpectation][] = [
  ['update_annotation_concepts', concepts],
  ['update_annotation_concepts_region', conceptsRegion],
  ['update_annotation_region_coordinates', coordinates],
  ['update_annotation_status', status],
];

/** Whose app the sandbox holds. */
const OWNER = accountOf(annotationApi);
const {state} = annotationApi;

/** What isn't stored as an operation on fresh sample data declares it; nothing when all is well. */
export async function storedWrongly(
  stored: Sandbox,
  {after}: OperationExpectation,
): Promise<readonly string[]> {
  const fresh = await createSandbox({sample: sampleData});
  return compareStates(
    state,
    await state.read(fresh, OWNER),
    await state.read(stored, OWNER),
    after,
  );
}
