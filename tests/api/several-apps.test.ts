import {it} from 'vitest';
import {appCases, runAppCase} from './several-apps.ts';

it.each(appCases)('$name', runAppCase);
