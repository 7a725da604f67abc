import {transform} from 'sucrase';

import type {RunError} from '../../protocol.ts';

export type Transpiled =
  {ok: true; code: string} | {ok: false; error: RunError};

/** TypeScript to JavaScript with the same lines; imports become `require`. */
export function transpile(code: string, filename: string): Transpiled {
  try {
    const output = transform(code, {
      transforms: ['typescript', 'imports'],
      filePath: filename,
      disableESTransforms: true,
      preserveDynamicImport: false,
    });
    return {ok: true, code: output.code};
  } catch (error) {
    return {ok: false, error: syntaxError(error)};
  }
}

/** Sucrase says "Error transforming <file>: <what> (<line>:<column>)". */
function syntaxError(thrown: unknown): RunError {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const found =
    /^(?:Error transforming [^:]*: )?(.*?)\s*\((\d+):(\d+)\)$/s.exec(text);
  return found
    ? {
        name: 'SyntaxError',
        message: found[1] ?? text,
        line: Number(found[2]),
        column: Number(found[3]),
      }
    : {name: 'SyntaxError', message: text};
}
