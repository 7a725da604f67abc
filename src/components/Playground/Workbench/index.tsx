import {type ReactNode, Suspense, lazy, useEffect, useRef} from 'react';
import EndpointPanel from '../EndpointPanel/index.tsx';
import {endpointProblem, isSandbox} from '../endpoint/settings.ts';
import {useEndpoint} from '../endpoint/useEndpoint.ts';
import Output from '../Output/index.tsx';
import Toolbar from '../Toolbar/index.tsx';
import type {FirstAction, PlaygroundProps} from '../types.ts';
import {useShortcut} from '../useShortcut.ts';
import Extras from './Extras.tsx';
import {useDraft} from './useDraft.ts';
import {usePanels} from './usePanels.ts';
import type {RunView} from './useRun.ts';
import {useRun} from './useRun.ts';
import styles from './styles.module.css';

const Editor = lazy(() => import('../Editor/index.tsx'));

interface Props extends PlaygroundProps {
  readonly first: FirstAction;
}

/** The line where the last run failed, if it did and told. */
function errorOf(view: RunView) {
  const failure =
    view.phase === 'done' && !view.result.ok ? view.result.failure : undefined;
  return failure?.reason === 'syntax' || failure?.reason === 'exception'
    ? failure.error
    : undefined;
}

/** Everything that a press can do, over the state it needs. */
function useWorkbench({operation, code, filename, first}: Props) {
  const {store, endpoint, problem} = useEndpoint();
  const draft = useDraft(operation, code, endpoint);
  const runner = useRun();
  const panels = usePanels(first);

  const run = (text = draft.code) => {
    const found = endpointProblem(endpoint, window.location.protocol);
    if (found) {
      store.report(found);
      panels.openEndpoint();
    } else {
      runner.start(text, filename, endpoint);
    }
  };
  const change = (text: string) => {
    draft.change(text);
    // A mark would stand beside another line than it means.
    if (runner.view.phase === 'done' && !runner.view.result.ok) {
      runner.clear();
    }
  };
  const reset = () => {
    draft.reset();
    runner.clear();
    panels.focusEdit();
  };
  useFirst(first, run);
  return {store, endpoint, problem, draft, runner, panels, run, change, reset};
}

function useFirst(first: FirstAction, run: () => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (!done.current && first === 'run') {
      done.current = true;
      run();
    }
  });
}

export default function PlaygroundWorkbench(props: Props): ReactNode {
  const bench = useWorkbench(props);
  const {store, endpoint, problem, draft, runner, panels, run} = bench;
  const shortcut = useShortcut(run);
  const error = errorOf(runner.view);
  const block = props.children({code: draft.code, errorLine: error?.line});
  return (
    // The shortcut works wherever the focus is within the example.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={shortcut} className={styles.workbench}>
      {panels.editing ? (
        <Suspense fallback={block}>
          <Editor
            operation={props.operation}
            code={draft.code}
            error={error}
            reveal={panels.reveal}
            onChange={bench.change}
            onRun={run}
            onLeave={panels.focusEdit}
            fallback={block}
          />
        </Suspense>
      ) : (
        block
      )}
      <Toolbar
        running={runner.view.phase === 'running'}
        editing={panels.editing}
        runRef={panels.runRef}
        editRef={panels.editRef}
        onRun={() => run()}
        onStop={runner.stop}
        onEdit={panels.toggleEditor}
      >
        <Extras
          edited={draft.edited}
          endpoint={endpoint.label}
          expanded={panels.endpointOpen}
          onReset={bench.reset}
          onEndpoint={panels.toggleEndpoint}
        />
      </Toolbar>
      {panels.endpointOpen && (
        <EndpointPanel store={store} endpoint={endpoint} problem={problem} />
      )}
      <Output
        view={runner.view}
        pictures={isSandbox(endpoint.id)}
        onLine={panels.revealLine}
      />
    </div>
  );
}
