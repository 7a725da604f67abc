import {highlighter} from '@highlighter';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type {Replacement} from '../../../../languages/constants/fill.ts';
import {escapeHtml} from '../escape-html.ts';
import {isHydrating} from '../hydration.ts';
import {addBlock, htmlInPage} from './blocks-in-page.ts';
import {markHtml} from './mark-html.ts';
import styles from './styles.module.css';

const {get, load, subscribe} = highlighter;

/** Longest code that is given colours, in characters: a draft may be long, and each colour is an element. */
const MAX_COLOURED = 20_000;

/** Whether something was ever so, from the first rendering on. */
function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) {
    setEver(true);
  }
  return ever;
}

/**
 * Code as HTML, highlighted once it was shown, and the ref of the element it
 * goes into. While a server's page is taken over, the code is in it already,
 * highlighted where the server showed it: an empty string leaves it alone, and
 * spares the reader's device doing it a second time.
 */
export function useHighlighted(
  code: string,
  grammar: string,
  shown: boolean,
  replacements: readonly Replacement[],
) {
  const element = useRef<HTMLElement>(null);
  // Of the block that this one takes the place of.
  const [taken] = useState(() => htmlInPage(code, grammar));
  const [served, setServed] = useState(() =>
    isHydrating() || taken !== undefined
      ? {code, highlighted: shown || taken !== undefined}
      : undefined,
  );
  const inPage = served?.code === code ? served : undefined;
  const everShown = useEver(shown);
  const wanted =
    everShown && inPage?.highlighted !== true && code.length <= MAX_COLOURED;
  const highlight = useSyncExternalStore(subscribe, get, get);
  useEffect(() => {
    if (wanted) {
      load();
    }
  }, [wanted]);

  const render = (): string =>
    wanted && highlight ? highlight(code, grammar, styles) : escapeHtml(code);
  // What the server sent is read from the page once ids have to go into it.
  const [sent, setSent] = useState(taken ?? '');
  const isMarked = replacements.length > 0;
  const plain = inPage && !(wanted && highlight) ? sent : render();
  const html = useMemo(
    () => (isMarked ? markHtml(plain, replacements, styles.own) : plain),
    [isMarked, plain, replacements],
  );
  useLayoutEffect(() => {
    if (isMarked && plain === '' && code !== '') {
      setSent(element.current?.innerHTML ?? '');
    }
  }, [isMarked, plain, code]);
  const isHighlighted = !wanted && inPage?.highlighted === true && !isMarked;
  useLayoutEffect(() => {
    const block = element.current;
    return isHighlighted && block ? addBlock(code, grammar, block) : undefined;
  }, [isHighlighted, code, grammar]);
  useLayoutEffect(() => {
    // React drops the server's page when it finds it to differ, and renders anew.
    if (html === '' && code !== '' && !element.current?.hasChildNodes()) {
      setServed(undefined);
    }
  }, [html, code]);
  return {html, element};
}
