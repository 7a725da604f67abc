import {useEffect, useRef, useState} from 'react';
import type {RunView} from '../types.ts';

/** What of a result is to be seen at least, in px. */
const ENOUGH = 120;

/**
 * Brings the result of a run into view when it isn't, as the code is longer than
 * most screens. The focus stays where it is, and `back` leads to where the reader was.
 */
export function useResultInView(phase: RunView['phase']) {
  const resultRef = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  const [from, setFrom] = useState<number>();

  useEffect(() => {
    const ended =
      before.current === 'running' && phase !== 'running' && phase !== 'idle';
    before.current = phase;
    const result = resultRef.current;
    if (!ended || !result || !isNear(result)) {
      return;
    }
    const {top} = result.getBoundingClientRect();
    if (top >= 0 && top <= window.innerHeight - ENOUGH) {
      setFrom(undefined);
      return;
    }
    setFrom(window.scrollY);
    result.scrollIntoView({
      block: 'nearest',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches
        ? 'instant'
        : 'smooth',
    });
  }, [phase]);

  const back =
    from === undefined
      ? undefined
      : () => {
          window.scrollTo({top: from});
          setFrom(undefined);
        };
  return {resultRef, back};
}

/** Whether the reader is still at the example: else the page is not moved. */
function isNear(result: HTMLElement): boolean {
  const example = result.closest('[data-operation]') ?? result;
  const {top, bottom} = example.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
}
