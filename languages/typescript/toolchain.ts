import {CHROMIUM} from '../toolchain/chromium.ts';
import type {Toolchain} from '../toolchain/index.ts';
import {otherVerbs, scriptGrammar} from '../toolchain/mutation-grammar.ts';
import {inNode} from './in-node.ts';
import {inPage} from './in-page.ts';

export const toolchain: Toolchain = {
  executors: [inNode, inPage],
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
