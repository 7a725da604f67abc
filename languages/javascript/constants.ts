import type {ConstantSyntax} from '../constants/constant-syntax.ts';
import {percentEncode} from '../constants/escape.ts';
import {SCRIPT_DECLARATION, scriptLiteral} from '../constants/script.ts';

/** A page's script: `</script>` and `<!--` would be read as HTML wherever they stand. */
const READ_AS_HTML = /</;

/** Constants in a page's script. */
export const constants: ConstantSyntax = {
  declaration: SCRIPT_DECLARATION,
  literal(text, name, code) {
    // The examples put such a constant between the slashes of an address, as it is.
    const inAddress = code.includes(`/\${${name}}`);
    return scriptLiteral(inAddress ? percentEncode(text) : text, READ_AS_HTML);
  },
};
