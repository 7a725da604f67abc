import api from '@api';
import clsx from 'clsx';
import {type ReactNode, Suspense, use} from 'react';
import type {ChangeViews} from '../../../../sandbox/core/definition.ts';
import {diffJson} from './diff.ts';
import type {RunChange} from '../../../runner/index.ts';
import ScrollArea from '../ScrollArea/index.tsx';
import styles from './styles.module.css';

interface Props {
  readonly changes: readonly RunChange[];
  /** Whether a sandbox answered, whose pictures the site has. */
  readonly inSandbox: boolean;
  /** Whether nothing was changed, only read: then nothing is said of that. */
  readonly read?: boolean;
}

const KIND_LABELS = {
  created: 'created',
  changed: 'changed',
  deleted: 'deleted',
  same: 'as before',
};

const MARKS = {same: ' ', added: '+', removed: '−', gap: ' '};

let loading: Promise<ChangeViews | undefined> | undefined;

/** How the API's changes are pictured; loaded once. */
function loadViews(): Promise<ChangeViews | undefined> {
  loading ??= Promise.resolve(api.changes?.loadViews());
  return loading;
}

function Diff({change}: {readonly change: RunChange}): ReactNode {
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
  inSandbox,
  read,
}: {readonly change: RunChange} & Omit<Props, 'changes'>): ReactNode {
  const views = use(loadViews());
  const {kind, cut} = change;
  return (
    <li className={styles.change}>
      <div className={styles.name}>
        {views?.nameOf(change)}{' '}
        {!read && (
          <span className={clsx(styles.kind, styles[`kind-${kind}`])}>
            {KIND_LABELS[kind]}
          </span>
        )}
      </div>
      <div className={styles.columns}>
        {views && !cut && (
          <div className={styles.look}>
            <views.ChangeView change={change} inSandbox={inSandbox} />
          </div>
        )}
        {cut && (
          <p className={styles.note}>
            Too large to be pictured, and shown in part.
          </p>
        )}
        {kind !== 'same' && <Diff change={change} />}
      </div>
    </li>
  );
}

/** What a run changed at the API, before and after; or what was read, as it is. */
export default function PlaygroundChanges({changes, ...how}: Props): ReactNode {
  return (
    <Suspense>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <Change key={change.path.join('/')} change={change} {...how} />
        ))}
      </ul>
    </Suspense>
  );
}
