import {CHROMIUM} from '../toolchain/chromium.ts';
import {inPage} from '../toolchain/in-page/executor.ts';
import type {Toolchain} from '../toolchain/index.ts';
import {otherVerbs, scriptGrammar} from '../toolchain/mutation-grammar.ts';
import {inNode} from './in-node.ts';

export const toolchain: Toolchain = {
  executors: [inNode, inPage({engine: 'typescript', packages: ['sucrase']})],
  requirements: [CHROMIUM],
  mutations: ({success}) => ({
    ...scriptGrammar,
    calls: otherVerbs,
    check: [
      new RegExp(`(?:error \\|\\| )?[\\w.]*\\bcode !== ${success.code}`),
      'false',
    ],
    prints: /console\.log/,
  }),
  format: {by: 'prettier'},
};
