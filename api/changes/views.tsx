import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {
  ChangeViewProps,
  ChangeViews,
  RecordedChange,
} from '../../sandbox/core/definition.ts';
import type {ConceptChange} from './facts.ts';
import {conceptChanges, factsOf} from './facts.ts';
import Scene from './Scene.tsx';
import styles from './styles.module.css';

/** What is new or gone as a whole is not told once more of each concept. */
function conceptsOf({before, after}: RecordedChange): ConceptChange[] {
  return conceptChanges(factsOf(before ?? after), factsOf(after ?? before));
}

function ConceptChip({change}: {readonly change: ConceptChange}): ReactNode {
  const {id, before, after} = change;
  const [added, removed] = [before === undefined, after === undefined];
  return (
    <li className={clsx(styles.chip, before !== after && styles.moved)}>
      <span className={styles.concept}>{id}</span>{' '}
      {before !== after && !added && !removed && (
        <>
          <del>{before}</del> <span aria-hidden>→</span>{' '}
        </>
      )}
      {removed ? <del>{before}</del> : <ins>{after}</ins>}
      {added && ' added'}
      {removed && ' removed'}
    </li>
  );
}

/** An annotation in its picture, its concepts and its status, before beside after. */
function ChangeView({change, inSandbox}: ChangeViewProps): ReactNode {
  const [before, after] = [factsOf(change.before), factsOf(change.after)];
  return (
    <>
      {inSandbox && (
        <Scene inputId={change.path[0] ?? ''} before={before} after={after} />
      )}
      <ul className={styles.chips} aria-label="Concepts">
        {conceptsOf(change).map((each) => (
          <ConceptChip key={each.id} change={each} />
        ))}
      </ul>
      {before.status !== after.status && before.status && after.status && (
        <p className={styles.status}>
          <del>{before.status}</del> <span aria-hidden>→</span>{' '}
          <ins>{after.status}</ins>
        </p>
      )}
    </>
  );
}

/** How changes of annotations are pictured. */
export const changeViews: ChangeViews = {
  nameOf: ({path: [inputId, annotationId]}) => (
    <>
      <code>{annotationId}</code> on <code>{inputId}</code>
    </>
  ),
  ChangeView,
};
