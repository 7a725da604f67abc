import concepts from '../../code_snippets/api-guide/annotate/operations/update_annotation_concepts.ts';
import conceptsRegion from '../../code_snippets/api-guide/annotate/operations/update_annotation_concepts_region.ts';
import coordinates from '../../code_snippets/api-guide/annotate/operations/update_annotation_region_coordinates.ts';
import status from '../../code_snippets/api-guide/annotate/operations/update_annotation_status.ts';
import type {OperationExpectation} from '../snippets/expectation.ts';

/** The examples of the page, with what is to be expected of each. */
export const OPERATIONS: [string, OperationExpectation][] = [
  ['update_annotation_concepts', concepts],
  ['update_annotation_concepts_region', conceptsRegion],
  ['update_annotation_region_coordinates', coordinates],
  ['update_annotation_status', status],
];
/** Whose app the sandbox holds. */
export const OWNER = {
  userId: 'sandbox-owner',
  appId: 'sandbox-app',
  key: 'owner-pat',
};
