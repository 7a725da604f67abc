import type {MouseEvent, ReactNode} from 'react';
import type {View} from '../../Playground/text/draft-store.ts';
import {discardText, showText} from '../../Playground/text/draft-store.ts';
import type {ExampleText} from '../../Playground/text/useExampleText.ts';
import styles from './styles.module.css';

interface Props {
  readonly name: string;
  readonly text: ExampleText;
}

const SAYS: Readonly<Record<View, string>> = {
  original: 'This is the example as it was. There is another text of it.',
  draft: 'This is your draft, which this tab keeps.',
  shared: 'Somebody shared this code with you. Read it before you run it.',
};

/** The button that is pressed goes, so the focus needs another place: the code. */
function focusCode({currentTarget}: MouseEvent<HTMLElement>): void {
  currentTarget
    .closest('[role="tabpanel"]')
    ?.querySelector<HTMLElement>('pre, [aria-pressed]')
    ?.focus({preventScroll: true});
}

function Choices({name, text}: Props): ReactNode {
  const {view, draft, shared} = text;
  const others: [View, string][] = [
    ...(view === 'original' ? [] : [['original', 'Show original'] as const]),
    ...(view === 'draft' || draft === undefined
      ? []
      : [['draft', 'Show my draft'] as const]),
    ...(view === 'shared' || shared === undefined
      ? []
      : [['shared', 'Show what was shared'] as const]),
  ].map(([other, label]) => [other, label]);
  return (
    <span className={styles.choices}>
      {others.map(([other, label]) => (
        <button
          key={other}
          type="button"
          className={styles.choice}
          onClick={(event) => {
            focusCode(event);
            showText(name, other);
          }}
        >
          {label}
        </button>
      ))}
      {view !== 'original' && (
        <button
          type="button"
          className={styles.choice}
          onClick={(event) => {
            focusCode(event);
            discardText(name);
          }}
        >
          Discard
        </button>
      )}
    </span>
  );
}

/** Says which text is shown where it isn't the example's own, and leads to the others. */
export default function SnippetTextBar({name, text}: Props): ReactNode {
  const {view, draft, shared, refused} = text;
  if (draft === undefined && shared === undefined && !refused) {
    return null;
  }
  return (
    <div className={styles.bar} data-text={view} data-markdown="omit">
      <span>
        {refused && view === 'original'
          ? 'The draft that this tab keeps of the example is too long to be shown; this is the example as it was.'
          : SAYS[view]}
        {view === 'shared' &&
          draft !== undefined &&
          ' A change to it takes the place of your draft.'}
      </span>
      <Choices name={name} text={text} />
    </div>
  );
}
