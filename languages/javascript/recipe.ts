import {overRest} from '../recipe.ts';

/** A page: nothing is run, it is opened. */
export const recipe = overRest();
