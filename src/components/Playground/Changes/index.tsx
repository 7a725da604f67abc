import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {AnnotationChange} from '../../../runner/index.ts';
import type {ConceptChange} from './facts.ts';
import {conceptChanges, factsOf, kindOf} from './facts.ts';
import {diffJson} from './diff.ts';
import ScrollArea from '../ScrollArea/index.tsx';
import Scene from './Scene.tsx';
import styles from './styles.module.css';

interface Props {
  readonly changes: readonly AnnotationChange[];
  /** Whether the inputs are the sample's, whose pictures the site has. */
  readonly pictures: boolean;
}

const KIND_LABELS = {
  created: 'created',
  changed: 'changed',
  deleted: 'deleted',
  same: 'as before',
};

const MARKS = {same: ' ', added: '+', removed: '−', gap: ' '};

/** What is new or gone as a whole is not told once more of each concept. */
function conceptsOf({before, after}: AnnotationChange): ConceptChange[] {
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

function Diff({change}: {readonly change: AnnotationChange}): ReactNode {
  return (
    <ScrollArea className={styles.diff} label="Before and after">
      {diffJson(change.before, change.after).map(({kind, text}, index) => (
        <span key={index} className={clsx(styles.line, styles[kind])}>
          {MARKS[kind]} {text}
          {'\n'}
        </span>
      ))}
    </ScrollArea>
  );
}

function Change({
  change,
  pictures,
}: {readonly change: AnnotationChange} & Pick<Props, 'pictures'>) {
  const kind = kindOf(change);
  const {inputId, annotationId} = change.ref;
  const [before, after] = [factsOf(change.before), factsOf(change.after)];
  return (
    <li className={styles.change}>
      <div className={styles.name}>
        <code>{annotationId}</code> on <code>{inputId}</code>{' '}
        <span className={clsx(styles.kind, styles[`kind-${kind}`])}>
          {KIND_LABELS[kind]}
        </span>
      </div>
      <div className={styles.columns}>
        <div className={styles.look}>
          {pictures && (
            <Scene inputId={inputId} before={before} after={after} />
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
        </div>
        {kind !== 'same' && <Diff change={change} />}
      </div>
    </li>
  );
}

/** The annotations that a run touched, before and after. */
export default function PlaygroundChanges({
  changes,
  pictures,
}: Props): ReactNode {
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <Change
          key={`${change.ref.inputId}/${change.ref.annotationId}`}
          change={change}
          pictures={pictures}
        />
      ))}
    </ul>
  );
}
