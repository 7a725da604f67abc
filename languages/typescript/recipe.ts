import {overRest} from '../recipe.ts';

export const recipe = overRest((file) => `npx tsx ${file}`);
