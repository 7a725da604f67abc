import type {ApiCode} from '../../sandbox/core/api-code.ts';
import {Cannot} from './cannot.ts';
import {readCodeRequest} from './code-request.ts';
import type {CodeDefinition, OwnValues} from './code-request.ts';
import {readContract} from './contract/read.ts';
import type {Contract} from './contract/read.ts';
import type {GivenRequest} from './given.ts';
import type {GeneratedCode, Writer} from './writing.ts';

let known: {readonly text: string; readonly contract: Contract} | undefined;

/** The contract, read once as long as the API is the same. */
function contractOf({contract: text}: ApiCode): Contract {
  if (known?.text !== text) known = {text, contract: readContract(text)};
  return known.contract;
}

/** See {@link generateCode}: the same, once all is loaded. */
export function generate(
  definition: CodeDefinition,
  code: ApiCode,
  given: GivenRequest,
  write: Writer,
  own: OwnValues,
): GeneratedCode {
  try {
    const contract = contractOf(code);
    const request = readCodeRequest(definition, code, contract, given, own);
    return {code: write({definition, code, contract, request})};
  } catch (error) {
    if (error instanceof Cannot) return {cannot: error.message};
    throw error;
  }
}
