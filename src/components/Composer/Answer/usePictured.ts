import api from '@api';
import {useEffect, useState} from 'react';
import type {RunChange, SendResult} from '../../../runner/index.ts';
import {lookAtChanges} from '../../../runner/index.ts';
import type {SendView} from '../Bench/useSender.ts';

/** Most items of an answer that are pictured. */
const MAX_PICTURED = 12;

interface Pictured {
  readonly of: SendResult;
  readonly items: readonly RunChange[];
}

const NONE: readonly RunChange[] = [];

/** What an answer holds that can be pictured, cut to what can be shown. */
async function readItems(
  answer: unknown,
  signal: AbortSignal,
): Promise<readonly RunChange[]> {
  const itemsIn = await api.changes?.loadItemsIn?.();
  const items = (itemsIn?.(answer) ?? []).slice(0, MAX_PICTURED);
  const finish = async () =>
    items.map(({path, value}) => ({path, before: value, after: value}));
  const {changes} = await lookAtChanges({finish}, {}, signal);
  return changes;
}

/** What the answer that is shown holds, where nothing was changed; it comes a little after the answer. */
export function usePictured(view: SendView): readonly RunChange[] {
  const [pictured, setPictured] = useState<Pictured>();
  const result = view.phase === 'done' ? view.result : undefined;
  useEffect(() => {
    if (!result || result.changes.length > 0) {
      return undefined;
    }
    const left = new AbortController();
    readItems(result.json, left.signal).then(
      (items) => {
        if (!left.signal.aborted) setPictured({of: result, items});
      },
      () => undefined, // The answer itself is there to be read.
    );
    return () => left.abort();
  }, [result]);
  return result && pictured?.of === result ? pictured.items : NONE;
}
