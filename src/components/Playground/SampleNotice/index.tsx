import {type ReactNode, useState} from 'react';
import styles from './styles.module.css';

/** Puts the sample data back; what it takes is loaded when it is asked for. */
function useReset() {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const reset = async () => {
    setState('busy');
    try {
      const {openSandbox} = await import('../endpoint/answerer.ts');
      await (await openSandbox()).reset();
      setState('ready');
    } catch {
      setState('failed');
    }
  };
  return {state, reset};
}

/**
 * Says that earlier runs changed the data of the sandbox in this browser. The
 * document's styles show it, by a mark that is there before the first layout.
 */
export default function PlaygroundSampleNotice(): ReactNode {
  const {state, reset} = useReset();
  return (
    <div className={styles.notice} data-markdown="omit">
      <span>The sandbox’s sample data was changed by earlier runs.</span>
      <button
        type="button"
        className={styles.button}
        aria-busy={state === 'busy'}
        onClick={() => void reset()}
      >
        Put it back
      </button>
      <span role="status">
        {state === 'failed' && 'That did not work. Try again.'}
      </span>
    </div>
  );
}
