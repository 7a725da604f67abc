import {useHistory} from '@docusaurus/router';
import clsx from 'clsx';
import type {ComponentProps, MouseEvent, ReactNode} from 'react';
import type {Hit} from '../types.ts';
import styles from './styles.module.css';

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  readonly hit: Hit;
}

/**
 * A section that was found, as a link to it. Not Docusaurus' own, which would
 * load the code of every page in the list ahead.
 */
export default function SearchHit(props: Props): ReactNode {
  const {hit, className, onClick, ...others} = props;
  const history = useHistory();
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const {button, metaKey, ctrlKey, shiftKey, altKey} = event;
    // Else it is for the browser: a tab of its own, a download.
    if (button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey) {
      event.preventDefault();
      history.push(hit.url);
    }
  }
  return (
    <a
      {...others}
      href={hit.url}
      className={clsx(styles.hit, className)}
      onClick={follow}
    >
      <span className={styles.title}>
        {hit.page}
        {hit.section !== undefined && (
          <span className={styles.section}> › {hit.section}</span>
        )}
        {hit.language !== undefined && (
          <span className={styles.language}>{hit.language}</span>
        )}
      </span>
      <span className={styles.excerpt}>
        {hit.excerpt.map(({text, marked}, index) =>
          marked ? <mark key={index}>{text}</mark> : text,
        )}
      </span>
    </a>
  );
}
