import {it} from 'vitest';
import {checkOwnDefect} from './own-defect.ts';

it('blames no item of a batch for a defect of the sandbox', checkOwnDefect);
