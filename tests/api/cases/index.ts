import type {ApiCase} from '../case.ts';
import {accessCases} from './access.ts';
import {deleteCases} from './delete.ts';
import {inputCases} from './inputs.ts';
import {patchAnnotationsCases} from './patch-annotations.ts';
import {postAnnotationsCases} from './post-annotations.ts';
import {readCases} from './read.ts';
import {wrongTypeCases} from './wrong-types.ts';

/** What the API must answer, whatever it is asked through. */
export const cases: readonly ApiCase[] = [
  ...accessCases,
  ...postAnnotationsCases,
  ...patchAnnotationsCases,
  ...readCases,
  ...deleteCases,
  ...inputCases,
  ...wrongTypeCases,
];
