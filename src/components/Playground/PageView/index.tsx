import {createElement, memo, type ReactNode} from 'react';
import type {PageElement, PagePart} from '../../../runner/index.ts';
import styles from './styles.module.css';

interface Props {
  readonly parts: readonly PagePart[];
}

const VOID: ReadonlySet<PageElement> = new Set(['br', 'hr']);

function draw(part: PagePart, key: number): ReactNode {
  if (typeof part === 'string') {
    return part;
  }
  const {element, parts} = part;
  if (VOID.has(element)) {
    return createElement(element, {key});
  }
  // A heading of the reader's page is none of this one.
  return element === 'heading'
    ? createElement('p', {key, className: styles.heading}, parts.map(draw))
    : createElement(element, {key}, parts.map(draw));
}

/**
 * What a page of a reader's shows, as text and plain elements: without its styles,
 * and with nothing in it that could be pressed or loaded.
 */
export default memo(function PlaygroundPageView({parts}: Props): ReactNode {
  return (
    // It may scroll, so a keyboard must be able to reach it.
    <div
      className={styles.page}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label="The page"
    >
      {parts.map(draw)}
    </div>
  );
});
