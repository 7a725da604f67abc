import {type KeyboardEvent, type ReactNode, useEffect, useRef} from 'react';
import type {
  Language as AnyLanguage,
  LanguageId,
} from '../../../../languages/index.ts';
import {partOf} from '../language-choice.ts';
import styles from './styles.module.css';

type Language = AnyLanguage & {readonly id: LanguageId};

interface Props {
  readonly languages: readonly Language[];
  readonly selected: LanguageId;
  /** Start of the ids of the tabs and of the panel. */
  readonly id: string;
  /** Languages whose very text was executed. */
  readonly executed: ReadonlySet<LanguageId>;
  /** Whether they are marked by what is selected here, and not by the page's language. */
  readonly apart?: boolean;
  readonly onSelect: (language: LanguageId, tab: HTMLElement) => void;
}

const EXECUTED = 'This example was executed by the tests';

const STEPS: Readonly<
  Record<string, (index: number, count: number) => number>
> = {
  ArrowLeft: (index, count) => (index + count - 1) % count,
  ArrowRight: (index, count) => (index + 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Keeps the chosen tab in view where the tabs are wider than the screen. */
function useSelectedInView(selected: LanguageId) {
  const list = useRef<HTMLDivElement>(null);
  const shown = useRef<LanguageId>(undefined);
  useEffect(() => {
    const first = shown.current === undefined;
    shown.current = selected;
    const tab = list.current?.querySelector('[aria-selected="true"]');
    // Measuring costs a layout, so the first tab, in view anyhow, isn't.
    if ((first && tab?.previousElementSibling === null) || !list.current) {
      return;
    }
    if (tab instanceof HTMLElement) {
      const room = list.current.clientWidth - tab.offsetWidth;
      list.current.scrollLeft = tab.offsetLeft - room / 2;
    }
  }, [selected]);
  return list;
}

export default function SnippetTabs(props: Props): ReactNode {
  const {languages, selected, id, executed, apart, onSelect} = props;
  const list = useSelectedInView(selected);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = STEPS[event.key];
    const tabs = event.currentTarget.children;
    const index = languages.findIndex((language) => language.id === selected);
    const next = step?.(index, languages.length);
    const tab = next === undefined ? undefined : tabs[next];
    const language = next === undefined ? undefined : languages[next];
    if (language !== undefined && tab instanceof HTMLElement) {
      event.preventDefault();
      onSelect(language.id, tab);
      tab.focus({preventScroll: true});
    }
  }

  return (
    // Keys bubble up from the tabs, which hold the focus.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={list}
      className={styles.list}
      role="tablist"
      aria-label="Language"
      onKeyDown={onKeyDown}
    >
      {languages.map((language) => (
        <button
          key={language.id}
          id={`${id}-${language.id}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={language.id === selected}
          aria-controls={`${id}-${language.id}-panel`}
          {...(!apart && partOf(language.id, languages[0]?.id ?? selected))}
          tabIndex={language.id === selected ? 0 : -1}
          data-executed={executed.has(language.id) || undefined}
          title={executed.has(language.id) ? EXECUTED : undefined}
          onClick={(event) => onSelect(language.id, event.currentTarget)}
        >
          {language.label}
        </button>
      ))}
    </div>
  );
}
