import type {ReactNode} from 'react';
import type {EndpointStore} from '../../endpoint/store.ts';
import {useHosted} from '../useHosted.ts';
import styles from './styles.module.css';

/** What keeps the reader's workspace from being used, and the way out of it. */
export default function HostedNotice({
  store,
}: {
  readonly store: EndpointStore;
}): ReactNode {
  const {
    hosted,
    state: {trouble, busy},
  } = useHosted(store);
  return (
    <div role="status">
      {busy && <p className={styles.busy}>Making a workspace…</p>}
      {trouble && (
        <div className={styles.notice}>
          <p>{trouble.message}</p>
          <button
            type="button"
            disabled={busy}
            onClick={() => void hosted.renew()}
          >
            Make a new workspace
          </button>
        </div>
      )}
    </div>
  );
}
