import {type ComponentType, type ReactNode, useState} from 'react';
import Boundary from './Boundary/index.tsx';
import Toolbar from './Toolbar/index.tsx';
import type {FirstAction, PlaygroundProps} from './types.ts';
import {useShortcut} from './useShortcut.ts';
import styles from './styles.module.css';

type Loaded = ComponentType<PlaygroundProps & {first: FirstAction}>;

/** Loads all that running takes when the reader first asks for it. */
function useWorkbench() {
  const [first, setFirst] = useState<FirstAction>();
  const [Workbench, setWorkbench] = useState<Loaded>();
  const [failed, setFailed] = useState(false);

  const open = (action: FirstAction) => {
    setFirst(action);
    setFailed(false);
    import('./Workbench/index.tsx').then(
      (module) => setWorkbench(() => module.default),
      () => {
        setFirst(undefined);
        setFailed(true);
      },
    );
  };
  const close = () => setFirst(undefined);
  return {Workbench, first, failed, open, close};
}

/** An example that can be run and edited where it stands. */
export default function Playground(props: PlaygroundProps): ReactNode {
  const {Workbench, first, failed, open, close} = useWorkbench();
  const shortcut = useShortcut(() => open('run'));

  if (Workbench && first) {
    return (
      <Boundary onRestart={close}>
        <Workbench {...props} first={first} />
      </Boundary>
    );
  }
  return (
    // The shortcut works wherever the focus is within the example.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={shortcut}>
      {props.children({code: props.code, errorLine: undefined})}
      <Toolbar
        loading={first}
        onRun={() => open('run')}
        onEdit={() => open('edit')}
      />
      {failed && (
        <p role="alert" className={styles.failed}>
          This part of the page did not load. Is there a connection? Try again.
        </p>
      )}
    </div>
  );
}
