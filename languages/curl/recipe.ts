import {overRest} from '../recipe.ts';

export const recipe = overRest((file) => `bash ${file}`);
