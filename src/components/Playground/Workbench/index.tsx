import {type ReactNode, Suspense, lazy} from 'react';
import EndpointPanel from '../EndpointPanel/index.tsx';
import {HOSTED, isSandbox} from '../endpoint/settings.ts';
import Output from '../Output/index.tsx';
import Toolbar from '../Toolbar/index.tsx';
import {useShortcut} from '../useShortcut.ts';
import {shownPart} from './draft-storage.ts';
import Extras from './Extras.tsx';
import type {WorkbenchProps} from './useWorkbench.ts';
import {useWorkbench} from './useWorkbench.ts';
import styles from './styles.module.css';

const HostedNotice = lazy(() => import('../hosted/Notice/index.tsx'));
const Editor = lazy(() => import('../Editor/index.tsx'));

/** An example with everything that can be done with it. */
export default function PlaygroundWorkbench(props: WorkbenchProps): ReactNode {
  const bench = useWorkbench(props);
  const {store, endpoint, problem, draft, runner, panels, run, error} = bench;
  const {blockRef} = panels;
  const shortcut = useShortcut(run);
  const block = (
    <div ref={blockRef}>
      {props.children({
        code: shownPart(draft.code),
        errorLine: error?.line,
      })}
    </div>
  );
  return (
    // The shortcut works wherever the focus is within the example.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={shortcut} className={styles.workbench}>
      {panels.editing ? (
        <Suspense fallback={block}>
          <Editor
            operation={props.operation}
            filename={props.filename}
            language={props.inPage.editor}
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
      {draft.refused && !draft.edited && (
        <p className={styles.note}>
          The draft that this tab keeps of the example is too long to be shown;
          this is the example as it was.
        </p>
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
      {endpoint.id === HOSTED && !panels.endpointOpen && (
        <Suspense>
          <HostedNotice store={store} />
        </Suspense>
      )}
      <Output
        view={runner.view}
        inSandbox={isSandbox(endpoint.id)}
        onLine={panels.revealLine}
        onRestore={() => void bench.restore()}
      />
    </div>
  );
}
