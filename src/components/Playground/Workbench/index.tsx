import {type ReactNode, Suspense, lazy} from 'react';
import {BROWSER, HOSTED, isSandbox} from '../endpoint/settings.ts';
import Output from '../Output/index.tsx';
import SampleNotice from '../SampleNotice/index.tsx';
import Toolbar from '../Toolbar/index.tsx';
import {useShortcut} from '../useShortcut.ts';
import {shownOf} from '../text/useExampleText.ts';
import {useOffered} from '../useOffered.ts';
import Extras from './Extras.tsx';
import type {WorkbenchProps} from './useWorkbench.ts';
import {useResultInView} from './useResultInView.ts';
import {useWorkbench} from './useWorkbench.ts';
import styles from './styles.module.css';

const HostedNotice = lazy(() => import('../hosted/Notice/index.tsx'));
const EndpointPanel = lazy(() => import('../EndpointPanel/index.tsx'));
const Editor = lazy(
  () => import(/* webpackChunkName: "editor" */ '../Editor/index.tsx'),
);

/** An example with everything that can be done with it. */
export default function PlaygroundWorkbench(props: WorkbenchProps): ReactNode {
  const bench = useWorkbench(props);
  const {store, endpoint, problem, runner, panels, run, error} = bench;
  const {text} = props;
  const {blockRef} = panels;
  const shortcut = useShortcut(run);
  useOffered(props.runRef, run);
  const {resultRef, back} = useResultInView(runner.view.phase);
  const block = (
    <div ref={blockRef}>
      {props.children({...shownOf(text), errorLine: error?.line})}
    </div>
  );
  return (
    // The shortcut works wherever the focus is within the example.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={shortcut} className={styles.workbench}>
      {bench.editing ? (
        <Suspense fallback={block}>
          <Editor
            operation={props.operation}
            filename={props.filename}
            language={props.inPage.editor}
            code={text.code}
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
        editing={bench.editing}
        runRef={panels.runRef}
        editRef={panels.editRef}
        onRun={() => run()}
        onStop={runner.stop}
        onEdit={bench.toggleEditor}
      >
        <Extras
          edited={text.edited}
          endpoint={endpoint.label}
          expanded={panels.endpointOpen}
          onReset={bench.reset}
          onEndpoint={panels.toggleEndpoint}
        />
      </Toolbar>
      {endpoint.id === BROWSER && <SampleNotice />}
      {panels.endpointOpen && (
        <Suspense>
          <EndpointPanel store={store} endpoint={endpoint} problem={problem} />
        </Suspense>
      )}
      {endpoint.id === HOSTED && !panels.endpointOpen && (
        <Suspense>
          <HostedNotice store={store} />
        </Suspense>
      )}
      <div ref={resultRef} className={styles.result}>
        {back && (
          <button type="button" className={styles.back} onClick={back}>
            Back to where you pressed Run
          </button>
        )}
        <Output
          view={runner.view}
          inSandbox={isSandbox(endpoint.id)}
          sampleWasChanged={bench.sampleWasChanged}
          ownIds={bench.ownIds}
          onLine={panels.revealLine}
          onSampleIds={bench.runWithSampleIds}
          onRestore={() => void bench.restore()}
        />
      </div>
    </div>
  );
}
