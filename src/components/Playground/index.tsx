import {type ComponentType, type ReactNode, useState} from 'react';
import Boundary from './Boundary/index.tsx';
import Toolbar from './Toolbar/index.tsx';
import type {FirstAction, PlaygroundProps} from './types.ts';
import SampleNotice from './SampleNotice/index.tsx';
import {rereadDraft} from './text/draft-store.ts';
import {type Example, shownOf} from './text/useExampleText.ts';
import {useOffered} from './useOffered.ts';
import {useShortcut} from './useShortcut.ts';
import styles from './styles.module.css';

type Loaded = ComponentType<PlaygroundProps & {first: FirstAction}>;

/** Loads all that running takes when the reader first asks for it. */
function useWorkbench({draftName}: Example) {
  const [first, setFirst] = useState<FirstAction>();
  const [Workbench, setWorkbench] = useState<Loaded>();
  const [failed, setFailed] = useState(false);

  const open = (action: FirstAction) => {
    rereadDraft(draftName);
    setFirst(action);
    setFailed(false);
    import(/* webpackChunkName: "workbench" */ './Workbench/index.tsx').then(
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
  const {Workbench, first, failed, open, close} = useWorkbench(props.example);
  const shortcut = useShortcut(() => open('run'));
  useOffered(props.runRef, Workbench && first ? undefined : () => open('run'));

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
      {props.children({...shownOf(props.text), errorLine: undefined})}
      <Toolbar
        loading={first}
        onRun={() => open('run')}
        onEdit={() => open('edit')}
      />
      <SampleNotice />
      {failed && (
        <p role="alert" className={styles.failed}>
          This part of the page did not load. Is there a connection? Try again.
        </p>
      )}
    </div>
  );
}
