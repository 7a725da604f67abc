import {useEffect, useState} from 'react';
import {openSandbox} from '../endpoint/answerer.ts';

/** Where the sandbox in this browser keeps its data, once that is known. */
export function useStorageKind(
  wanted: boolean,
): 'indexeddb' | 'memory' | undefined {
  const [kind, setKind] = useState<'indexeddb' | 'memory'>();
  useEffect(() => {
    let current = true;
    if (wanted) {
      openSandbox().then(
        ({storage}) => current && setKind(storage),
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [wanted]);
  return wanted ? kind : undefined;
}
