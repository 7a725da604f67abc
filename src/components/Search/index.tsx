import {useHistory} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type {ListKeys} from './keys.ts';
import {useShortcut} from './useShortcut.ts';
import styles from './styles.module.css';

const loadPopup = () => import('./Popup/index.tsx');
const Popup = lazy(loadPopup);

/** The field's text; what was typed before the page's code came counts too. */
function useText() {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useEffect(() => setText(field.current?.value ?? ''), []);
  return {field, text, setText};
}

/**
 * A field to search the site with, and what was found beneath it. What it needs
 * beyond the field is loaded once the reader goes there.
 */
export default function Search(): ReactNode {
  const id = useId();
  const history = useHistory();
  const path = useBaseUrl('/search');
  const {field, text, setText} = useText();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string>();
  const keys = useRef<ListKeys>(null);
  useShortcut(field);

  const all = `${path}?${new URLSearchParams({q: text})}`;
  const leave = () => {
    setOpen(false);
    field.current?.blur();
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      setOpen(false);
    } else if (open && keys.current?.press(event)) {
      event.preventDefault();
    }
  }
  return (
    // Not for interaction: it tells that the focus has left field and list.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      role="search"
      aria-label="Site"
      action={path}
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        leave();
        history.push(all);
      }}
      onBlur={(event: FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <input
        ref={field}
        name="q"
        role="combobox"
        aria-label="Search"
        aria-expanded={open && text.trim() !== ''}
        aria-controls={open ? id : undefined}
        aria-activedescendant={active}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K Meta+K"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        className={clsx('navbar__search-input', styles.field)}
        onFocus={() => {
          void loadPopup();
          setOpen(true);
        }}
        onChange={({target}) => {
          setText(target.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <Suspense>
          <Popup
            text={text}
            id={id}
            all={all}
            keys={keys}
            onActive={setActive}
            onLeave={leave}
          />
        </Suspense>
      )}
    </form>
  );
}
