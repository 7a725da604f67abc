import {useLayoutEffect, useMemo, useRef, useState} from 'react';
import {highlight} from '../highlight.ts';
import {isHydrating} from '../hydration.ts';
import styles from './styles.module.css';

/**
 * Code as highlighted HTML, and the ref of the element it goes into. While a
 * server's page is taken over, the code is in it already: an empty string
 * leaves it alone, and spares the reader's device tokenising it a second time.
 */
export function useHighlighted(code: string, grammar: string) {
  const element = useRef<HTMLElement>(null);
  const [inPage] = useState(() => (isHydrating() ? code : undefined));
  const html = useMemo(
    () => (code === inPage ? '' : highlight(code, grammar, styles)),
    [code, grammar, inPage],
  );
  useLayoutEffect(() => {
    // React drops the server's page when it finds it to differ, and renders anew.
    if (element.current?.hasChildNodes() === false) {
      element.current.innerHTML = highlight(code, grammar, styles);
    }
  }, [code, grammar]);
  return {html, element};
}
