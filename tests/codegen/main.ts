// `npm run test:codegen`: executes the code that is generated for requests, in every
// language, and compares what arrives with what was given.
import {parseArgs} from 'node:util';
import {annotationApi} from '../../api/testing/index.ts';
import {runCodeTests} from './run.ts';

const {values} = parseArgs({
  options: {
    // The same by default, so that two runs can be compared.
    seed: {type: 'string', default: '1'},
    count: {type: 'string', default: '210'},
    // In how many languages each of them is executed; 7 for all.
    each: {type: 'string', default: '1'},
    lang: {type: 'string', multiple: true},
    'no-operations': {type: 'boolean', default: false},
  },
});

process.exitCode = await runCodeTests(annotationApi, {
  seed: Number(values.seed),
  count: Number(values.count),
  each: Number(values.each),
  languages: (values.lang ?? []).flatMap((names) => names.split(',')),
  operations: !values['no-operations'],
});
