import {byVariables} from '../recipe.ts';

export const recipe = byVariables((file) => `php ${file}`);
