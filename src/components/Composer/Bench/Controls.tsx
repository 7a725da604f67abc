import clsx from 'clsx';
import type {ReactNode} from 'react';
import Share from '../../share/Button/index.tsx';
import type {BenchState} from './useBench.ts';
import styles from '../styles.module.css';

type Props = Pick<
  BenchState,
  | 'draft'
  | 'sender'
  | 'endpoint'
  | 'endpointOpen'
  | 'sendRef'
  | 'send'
  | 'clear'
  | 'toggleEndpoint'
  | 'makeLink'
>;

/** The buttons of a composer. The first sends, and while it sends it cancels. */
export default function ComposerControls(props: Props): ReactNode {
  const {draft, sender, endpoint, endpointOpen, sendRef} = props;
  const sending = sender.view.phase === 'sending';
  return (
    <div className={styles.controls} role="group" aria-label="Send">
      <button
        ref={sendRef}
        type="button"
        className={clsx(styles.button, sending ? styles.cancel : styles.send)}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={sending ? 'Wait no longer' : 'Send (Ctrl+Enter)'}
        onClick={sending ? sender.cancel : props.send}
      >
        {sending ? 'Cancel' : 'Send'}
      </button>
      {draft.changed && (
        <button type="button" className={styles.extra} onClick={props.clear}>
          Start over
        </button>
      )}
      <Share className={styles.extra} makeLink={props.makeLink} />
      <button
        type="button"
        className={clsx(styles.extra, styles.endpoint)}
        aria-expanded={endpointOpen}
        onClick={props.toggleEndpoint}
      >
        Endpoint: <strong>{endpoint.label}</strong>
      </button>
    </div>
  );
}
