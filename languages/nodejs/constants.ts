export {scriptConstants as constants} from '../constants/script.ts';
