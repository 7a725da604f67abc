import api from '@api';
import {useEffect, useState} from 'react';
import {generateCode} from '../../../languages/codegen/index.ts';
import type {
  GeneratedCode,
  GivenRequest,
} from '../../../languages/codegen/index.ts';
import type {LanguageId} from '../../../languages/index.ts';
import {useReaderIds} from '../ReaderIds/useReaderIds.ts';

/** A program, and the language that it was written in. */
interface Written {
  readonly language: LanguageId;
  readonly written: GeneratedCode;
}

/** Not loaded, most likely: the next change of the request tries again. */
const FAILED: GeneratedCode = {
  cannot:
    'What writes code did not load. Is there a connection? A change of the request tries again.',
};

/**
 * A request as a program in a language. While a newer one is written the last of
 * the same language stands, so that nothing flickers as the request changes.
 */
export function useCode(
  {method, path, body}: GivenRequest,
  language: LanguageId,
): GeneratedCode | undefined {
  const [last, setLast] = useState<Written>();
  const own = useReaderIds();
  useEffect(() => {
    let wanted = true;
    generateCode(api, {method, path, body}, language, own).then(
      (written) => wanted && setLast({language, written}),
      () => wanted && setLast({language, written: FAILED}),
    );
    return () => {
      wanted = false;
    };
  }, [method, path, body, language, own]);
  return last?.language === language ? last.written : undefined;
}
