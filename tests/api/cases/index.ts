import type {ApiCase} from '../case.ts';
import {accessCases} from './access.ts';
import {authorCases} from './authors.ts';
import {deleteIfEmptyCases} from './delete-if-empty.ts';
import {deleteCases} from './delete.ts';
import {frameCases} from './frames.ts';
import {givenBackCases} from './given-back.ts';
import {idCases} from './ids.ts';
import {inputChangeCases} from './input-changes.ts';
import {inputCases} from './inputs.ts';
import {jobCases} from './jobs.ts';
import {mediaCases} from './media.ts';
import {mergeCases} from './patch-merge.ts';
import {overwriteCases, removeCases} from './patch-overwrite-remove.ts';
import {patchRuleCases} from './patch-rules.ts';
import {placeCases} from './places.ts';
import {postAddedCases} from './post-added.ts';
import {postBatchCases} from './post-batches.ts';
import {postRefusedCases} from './post-refused.ts';
import {readCases} from './read.ts';
import {searchCases} from './searches.ts';
import {statusOfManyCases} from './status-of-many.ts';
import {wrongTypeCases} from './wrong-types.ts';

/** What the API must answer, whatever it is asked through. */
export const cases: readonly ApiCase[] = [
  ...accessCases,
  ...postAddedCases,
  ...postRefusedCases,
  ...postBatchCases,
  ...placeCases,
  ...idCases,
  ...authorCases,
  ...givenBackCases,
  ...mergeCases,
  ...frameCases,
  ...overwriteCases,
  ...removeCases,
  ...deleteIfEmptyCases,
  ...patchRuleCases,
  ...readCases,
  ...deleteCases,
  ...inputCases,
  ...mediaCases,
  ...inputChangeCases,
  ...jobCases,
  ...searchCases,
  ...statusOfManyCases,
  ...wrongTypeCases,
];
