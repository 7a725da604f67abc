import api from '@api';
import {type ReactNode, useState} from 'react';
import type {RunChange} from '../../../../runner/index.ts';
import Changes from '../../Changes/index.tsx';
import {comparison} from '../index.ts';
import type {Workspace} from '../workspace.ts';
import styles from './styles.module.css';

type Found =
  | {readonly changes: readonly RunChange[]; readonly since: string}
  | {readonly message: string};

const timeOf = (at: number | undefined) =>
  at === undefined ? undefined : new Date(at).toLocaleTimeString();

/** Compares the workspace with what it was, and begins the comparison anew. */
function useSince(workspace: Workspace) {
  const [found, setFound] = useState<Found>();
  const [busy, setBusy] = useState(false);
  const since = timeOf(comparison.begins(workspace));

  const perform = async (work: () => Promise<Found>) => {
    setBusy(true);
    setFound(
      await work().catch((error: unknown) => ({
        message: `It was not compared: ${(error as Error).message}`,
      })),
    );
    setBusy(false);
  };
  return {
    ...{found, busy, since},
    show: () =>
      void perform(async () => ({
        changes: await comparison.changes(workspace),
        since: since ?? '',
      })),
    begin: () =>
      void perform(async () => {
        await comparison.begin(workspace);
        return {message: 'From now on, what changes is shown.'};
      }),
  };
}

/** What the reader's own programs have changed, as far as the page can tell. */
export default function HostedSince({
  workspace,
}: {
  readonly workspace: Workspace;
}): ReactNode {
  const {found, busy, since, show, begin} = useSince(workspace);
  const noun = api.changes?.noun ?? 'item';
  return (
    <section className={styles.since} aria-label="What your program changed">
      <div className={styles.actions}>
        {since !== undefined && (
          <button type="button" disabled={busy} onClick={show}>
            Show what changed since {since}
          </button>
        )}
        <button type="button" disabled={busy} onClick={begin}>
          Compare from now on
        </button>
      </div>
      <p role="status">
        {found &&
          ('message' in found
            ? found.message
            : found.changes.length === 0
              ? `No ${noun} has changed since ${found.since}.`
              : `Changed since ${found.since}: ${found.changes.length} ${noun}${found.changes.length === 1 ? '' : 's'}.`)}
      </p>
      {found && 'changes' in found && (
        <Changes changes={found.changes} inSandbox />
      )}
    </section>
  );
}
