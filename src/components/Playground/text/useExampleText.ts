import {useSyncExternalStore} from 'react';
import type {Replacement} from '../../../../languages/constants/fill.ts';
import type {LanguageId} from '../../../../languages/index.ts';
import {useFilled} from '../../ReaderIds/useFilled.ts';
import {fits, shownPart} from './draft-storage.ts';
import type {Drafted, View} from './draft-store.ts';
import {draftedOf, NOTHING, subscribeToDrafts} from './draft-store.ts';

/** An example as it came with the page. */
export interface Example {
  /** Name that a draft of it is kept by. */
  readonly draftName: string;
  readonly language: LanguageId;
  /** Its text, placeholders included. */
  readonly original: string;
}

/** An example's text in the reader's hands: what is seen is what runs and what is copied. */
export interface ExampleText extends Drafted {
  readonly code: string;
  /** The text without the reader's ids, and where they go into it. */
  readonly template: string;
  readonly replacements: readonly Replacement[];
  /** Whether it is another text than the example's own, beyond the ids. */
  readonly edited: boolean;
}

function templateOf(view: View, drafted: Drafted, original: string): string {
  const {draft, shared} = drafted;
  return (
    (view === 'draft' ? draft : view === 'shared' ? shared : undefined) ??
    original
  );
}

/** The text of an example as it is shown now. */
export function useExampleText({
  draftName,
  language,
  original,
}: Example): ExampleText {
  const drafted = useSyncExternalStore(
    subscribeToDrafts,
    () => draftedOf(draftName),
    () => NOTHING,
  );
  const template = templateOf(drafted.view, drafted, original);
  const filled = useFilled(template, language);
  return {...drafted, ...filled, template, edited: template !== original};
}

/** As much of a text as a block of code may show, with the places of the ids. */
export function shownOf({
  code,
  template,
  replacements,
}: Pick<ExampleText, 'code' | 'template' | 'replacements'>) {
  return fits(code)
    ? {code: template, replacements}
    : {code: shownPart(code), replacements: []};
}
