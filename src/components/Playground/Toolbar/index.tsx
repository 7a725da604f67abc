import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import type {ReactNode, Ref} from 'react';
import type {FirstAction} from '../types.ts';
import styles from './styles.module.css';

interface Props {
  /** What is being loaded, before anything else is there. */
  readonly loading?: FirstAction | undefined;
  readonly running?: boolean;
  readonly editing?: boolean;
  readonly runRef?: Ref<HTMLButtonElement>;
  readonly editRef?: Ref<HTMLButtonElement>;
  onRun(): void;
  onStop?(): void;
  onEdit(): void;
  /** Buttons that come once the playground is open. */
  readonly children?: ReactNode;
}

/** One button for both: what it does changes, where it is and its focus do not. */
function RunButton(props: Props): ReactNode {
  const {loading, running = false, runRef, onRun, onStop} = props;
  return (
    <button
      ref={runRef}
      type="button"
      disabled={!useIsBrowser()}
      className={clsx(styles.button, running ? styles.stop : styles.run)}
      onClick={running ? onStop : onRun}
      aria-busy={loading === 'run'}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      title={running ? 'End the run' : 'Run (Ctrl+Enter)'}
    >
      <span className={running ? styles.square : styles.triangle} aria-hidden />
      {running ? 'Stop' : loading === 'run' ? 'Loading…' : 'Run'}
    </button>
  );
}

/** The buttons of an example. They can be pressed once the page's code is there to answer. */
export default function PlaygroundToolbar(props: Props): ReactNode {
  const {loading, editing = false, editRef, onEdit, children} = props;
  return (
    <div className={styles.toolbar} role="group" aria-label="Try this example">
      <RunButton {...props} />
      <button
        ref={editRef}
        type="button"
        disabled={!useIsBrowser()}
        className={styles.button}
        onClick={onEdit}
        aria-pressed={editing}
        aria-busy={loading === 'edit'}
      >
        {loading === 'edit' ? 'Loading…' : 'Edit'}
      </button>
      {children}
    </div>
  );
}
