import {type ComponentProps, type ReactNode, useRef} from 'react';
import {useOverflows} from './useOverflows.ts';

/** A table that can be scrolled by keyboard too, where it is wider than the page. */
export default function ScrollableTable(
  props: ComponentProps<'table'>,
): ReactNode {
  const ref = useRef<HTMLTableElement>(null);
  const overflows = useOverflows(ref);
  return <table ref={ref} {...props} {...(overflows && {tabIndex: 0})} />;
}
