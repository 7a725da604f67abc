import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import Boundary from '../Playground/Boundary/index.tsx';
import {isEmpty, loadDraft} from './draft-storage.ts';
import {useSharedRequest} from './shared-request.ts';
import styles from './styles.module.css';

interface Props {
  /** Name of the call, as the API's description has it. */
  readonly call: string;
}

type Phase = 'closed' | 'loading' | 'failed' | 'open';

/** Loads all that composing takes when the reader, or a shared request, first asks for it. */
function useBench(wanted: boolean) {
  const [phase, setPhase] = useState<Phase>('closed');
  const [Bench, setBench] = useState<ComponentType<Props>>();
  const load = useCallback(() => {
    import('./Bench/index.tsx').then(
      (module) => {
        setBench(() => module.default);
        setPhase('open');
      },
      () => setPhase('failed'),
    );
  }, []);
  useEffect(() => {
    if (wanted) {
      load();
    }
  }, [load, wanted]);
  const open = () => {
    setPhase('loading');
    load();
  };
  return {phase, Bench, open, close: () => setPhase('closed')};
}

/** Nothing changes it while there is only a button. */
const never = () => () => undefined;

/** Whether the tab keeps a request that was begun here. */
function useKept(call: string): boolean {
  return useSyncExternalStore(
    never,
    () => !isEmpty(loadDraft(call)),
    () => false,
  );
}

/** A call's composer, which is loaded at a press: a page that is only read has a button of it. */
export default function Composer({call}: Props): ReactNode {
  const shared = useSharedRequest(call);
  const {phase, Bench, open, close} = useBench(shared !== undefined);
  const kept = useKept(call);
  const isBrowser = useIsBrowser();
  if (Bench && phase === 'open') {
    return (
      <Boundary onRestart={close}>
        <Bench call={call} />
      </Boundary>
    );
  }
  return (
    <div
      className={styles.shell}
      data-markdown="omit"
      data-composer={phase}
      data-call={call}
    >
      <button
        type="button"
        className={styles.open}
        disabled={!isBrowser}
        aria-busy={phase === 'loading'}
        onClick={open}
      >
        {phase === 'loading' ? 'Loading…' : 'Try it'}
      </button>
      <p className={styles.lead}>
        {kept
          ? 'The request that you began here is kept.'
          : 'Compose this call, send it, and take it away as code.'}
      </p>
      {phase === 'failed' && (
        <p role="alert" className={styles.problem}>
          This part of the page did not load. Is there a connection? Try again.
        </p>
      )}
    </div>
  );
}
