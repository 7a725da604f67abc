import {type ReactNode, useId} from 'react';
import type {EndpointStore} from '../../endpoint/store.ts';
import Lines from '../Lines/index.tsx';
import Notice from '../Notice/index.tsx';
import Since from '../Since/index.tsx';
import {canCompare} from '../since.ts';
import type {HostedState, HostedStore} from '../store.ts';
import {useWorkspace} from '../useHosted.ts';
import type {Workspace} from '../workspace.ts';
import Secret from './Secret.tsx';
import styles from './styles.module.css';

interface Props {
  readonly store: EndpointStore;
}

interface PartProps {
  readonly hosted: HostedStore;
  readonly state: HostedState;
  readonly workspace: Workspace;
}

function ActAs({hosted, state, workspace}: PartProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Act as</label>
      <select
        id={id}
        value={state.acting}
        onChange={(event) => hosted.actAs(Number(event.target.value))}
      >
        {workspace.keys.map(({user}, index) => (
          <option key={user} value={index}>
            {user}
          </option>
        ))}
      </select>
    </div>
  );
}

function Facts({workspace}: Pick<PartProps, 'workspace'>): ReactNode {
  const until = new Date(workspace.expiresAt);
  return (
    <p className={styles.facts}>
      Workspace <code>{workspace.id}</code>, until{' '}
      <time dateTime={workspace.expiresAt}>{until.toLocaleString()}</time>. Then
      it is deleted with all that is in it. This tab keeps its keys until it is
      closed.
    </p>
  );
}

/** The reader's workspace: whose keys it has, how long it lives, and how other programs get there. */
export default function HostedDetails({store}: Props): ReactNode {
  const {hosted, state} = useWorkspace(store);
  const {workspace, acting, busy} = state;
  return (
    <div className={styles.details}>
      <Notice store={store} />
      {workspace && (
        <>
          <Facts workspace={workspace} />
          <div className={styles.row}>
            <ActAs hosted={hosted} state={state} workspace={workspace} />
            <Secret
              key={`${workspace.id}/${acting}`}
              label="Key"
              text={workspace.keys[acting]?.key ?? ''}
            />
            <button
              type="button"
              className={styles.button}
              disabled={busy}
              onClick={() => void hosted.renew()}
            >
              Leave it for a new one
            </button>
          </div>
          <Lines store={store} workspace={workspace} acting={acting} />
          {canCompare && <Since key={workspace.id} workspace={workspace} />}
        </>
      )}
    </div>
  );
}
