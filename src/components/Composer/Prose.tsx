import type {ReactNode} from 'react';

/** A description, with what stands between backticks as code. */
export default function Prose({text}: {readonly text: string}): ReactNode {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={index}>{part}</code> : part,
    );
}
