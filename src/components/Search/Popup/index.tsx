import Link from '@docusaurus/Link';
import clsx from 'clsx';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import SearchHit from '../Hit/index.tsx';
import {type ListKeys, nextOption} from '../keys.ts';
import {say} from '../say.ts';
import {type Search, useFound} from '../useFound.ts';
import styles from './styles.module.css';

/** As many pages are read for the list; the page of results has more. */
const PAGES = 4;

interface Props {
  readonly text: string;
  /** Id of the list; the options' begin with it. */
  readonly id: string;
  /** Address of the page that has all results. */
  readonly all: string;
  readonly keys: RefObject<ListKeys | null>;
  /** Told which option the keys stand on. */
  readonly onActive: (id: string | undefined) => void;
  readonly onLeave: () => void;
}

/** The option that the keys stand on: the first, until the reader moves on. */
function useActive(search: Search, {id, keys, onActive}: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState({of: search.found, to: 0});
  const hits = search.state === 'found' ? (search.found?.hits ?? []) : [];
  const active = moved.of === search.found ? moved.to : 0;
  const name = hits.length === 0 ? undefined : `${id}-${active}`;

  useEffect(() => {
    onActive(name);
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({block: 'nearest'});
    return () => onActive(undefined);
  }, [name, onActive]);

  useImperativeHandle(keys, () => ({
    press({key}) {
      const next = nextOption(key, active, hits.length);
      if (next !== undefined) {
        setMoved({of: search.found, to: next});
      } else if (key === 'Enter' && hits.length > 0) {
        const option = list.current?.children[active];
        (option as HTMLElement | undefined)?.click();
      } else {
        return false;
      }
      return true;
    },
  }));
  return {list, active};
}

/** What was found while one types, beneath the field. */
export default function SearchPopup(props: Props): ReactNode {
  const {text, id, all, onLeave} = props;
  const search = useFound(text, PAGES);
  const {list, active} = useActive(search, props);
  if (text.trim() === '') {
    return null;
  }
  const hits = search.found?.hits ?? [];
  return (
    <div className={styles.popup}>
      <p role="status" className={styles.status}>
        {say(search)}
      </p>
      <div ref={list} id={id} role="listbox" aria-label="Results">
        {hits.map((hit, index) => (
          <SearchHit
            key={`${hit.url} ${index}`}
            hit={hit}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={styles.option}
            // The field keeps the focus, and so the list stays.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onLeave}
          />
        ))}
      </div>
      {hits.length > 0 && (
        <Link
          className={clsx(styles.all)}
          to={all}
          autoAddBaseUrl={false}
          onClick={onLeave}
        >
          All results
        </Link>
      )}
    </div>
  );
}
