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

/** Most concepts that are shown of one annotation. */
const MAX_CHIPS = 60;

/** What is new or gone as a whole is not told once more of each concept. */
function conceptsOf({before, after}: RecordedChange): ConceptChange[] {
  return conceptChanges(factsOf(before ?? after), factsOf(after ?? before));
}

function ConceptChip({change}: {readonly change: ConceptChange}): ReactNode {
  const {id, before, after} = change;
  const [added, removed] = [before === undefined, after === undefined];
  return (
    <li className={clsx(styles.chip, before !== after && styles.moved)}>
      <bdi className={styles.concept}>{id}</bdi>{' '}
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
  const concepts = conceptsOf(change);
  const more = concepts.length - MAX_CHIPS;
  return (
    <>
      {inSandbox && (
        <Scene inputId={change.path[0] ?? ''} before={before} after={after} />
      )}
      <ul className={styles.chips} aria-label="Concepts">
        {concepts.slice(0, MAX_CHIPS).map((each) => (
          <ConceptChip key={each.id} change={each} />
        ))}
        {more > 0 && <li className={styles.chip}>… {more} more</li>}
      </ul>
      {before.status !== after.status && before.status && after.status && (
        <p className={styles.status}>
          <del>
            <bdi>{before.status}</bdi>
          </del>{' '}
          <span aria-hidden>→</span>{' '}
          <ins>
            <bdi>{after.status}</bdi>
          </ins>
        </p>
      )}
    </>
  );
}

/** How changes of annotations are pictured. */
export const changeViews: ChangeViews = {
  nameOf: ({path: [inputId, annotationId]}) => (
    <>
      <code>
        <bdi>{annotationId}</bdi>
      </code>{' '}
      on{' '}
      <code>
        <bdi>{inputId}</bdi>
      </code>
    </>
  ),
  ChangeView,
};
