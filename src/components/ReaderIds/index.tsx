import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ComponentType, type ReactNode, useState} from 'react';

type Dialog = ComponentType<{onClose(): void}>;

interface Props {
  readonly className?: string | undefined;
}

/** Loads the dialog at the first press. */
function useDialog() {
  const [Dialog, setDialog] = useState<Dialog>();
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const open = () => {
    setState('open');
    import('./Dialog/index.tsx').then(
      (module) => setDialog(() => module.default),
      () => setState('failed'),
    );
  };
  return {Dialog, state, open, close: () => setState('closed')};
}

/** Opens the place where readers put in ids of their own. */
export default function ReaderIdsButton({className}: Props): ReactNode {
  const {Dialog, state, open, close} = useDialog();
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={!useIsBrowser()}
        aria-haspopup="dialog"
        aria-busy={state === 'open' && !Dialog}
        onClick={open}
      >
        {state === 'failed' ? 'Not loaded: try again' : 'Your ids'}
      </button>
      {state === 'open' && Dialog && <Dialog onClose={close} />}
    </>
  );
}
