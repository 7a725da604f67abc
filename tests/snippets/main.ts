// `npm run test:snippets`: every snippet of the annotation API, in every language.
import {annotationApi} from '../../api/testing/index.ts';
import {runSnippetTests} from './harness.ts';

process.exitCode = await runSnippetTests(annotationApi, process.argv.slice(2));
