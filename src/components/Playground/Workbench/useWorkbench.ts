import {useEffect, useRef, useState} from 'react';
import {restoreSample} from '../endpoint/check.ts';
import type {Endpoint} from '../endpoint/settings.ts';
import {endpointProblem, HOSTED} from '../endpoint/settings.ts';
import type {EndpointStore} from '../endpoint/store.ts';
import {useEndpoint} from '../endpoint/useEndpoint.ts';
import type {FirstAction, PlaygroundProps, RunView} from '../types.ts';
import type {Draft} from './useDraft.ts';
import {useDraft} from './useDraft.ts';
import {usePanels} from './usePanels.ts';
import {useRun} from './useRun.ts';

export interface WorkbenchProps extends PlaygroundProps {
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

/** The hosted sandbox, once there is a workspace in it; its settings say why there is none. */
async function withWorkspace(
  store: EndpointStore,
): Promise<Endpoint | undefined> {
  const {haveWorkspace} = await import('../hosted/index.ts');
  return haveWorkspace(store);
}

/** Everything that a press can do, over the state it needs. */
export function useWorkbench({
  inPage,
  draftName,
  code,
  filename,
  first,
  onShown,
  onRun,
}: WorkbenchProps) {
  const {store, endpoint, problem} = useEndpoint();
  const draft = useDraft(draftName, code, endpoint);
  const runner = useRun();
  const panels = usePanels(first);
  // An edit leaves the output, but a mark would stand beside another line than it means.
  const [outdated, setOutdated] = useState<RunView>();

  const start = (text: string, ready: Endpoint) => {
    const found = endpointProblem(ready, window.location.protocol);
    if (found) {
      store.report(found);
      panels.openEndpoint();
    } else {
      runner.start({code: text, filename, engine: inPage.engine}, ready);
    }
  };
  const run = (text = draft.code) => {
    if (endpoint.id !== HOSTED) {
      start(text, endpoint);
      return;
    }
    void withWorkspace(store).then((ready) =>
      ready ? start(text, ready) : panels.openEndpoint(),
    );
  };
  const change = (text: string) => {
    draft.change(text);
    setOutdated(runner.view);
  };
  const reset = () => {
    draft.reset();
    runner.clear();
    panels.focusEdit();
  };
  const restore = async () => {
    const result = await restoreSample(endpoint);
    store.report(result.ok ? undefined : result);
    if (result.ok) {
      run();
    } else {
      panels.openEndpoint();
    }
  };
  useFirst(first, run);
  useShown(draft, onShown);
  useRunSeen(runner.view, onRun);
  const error = runner.view === outdated ? undefined : errorOf(runner.view);
  return {
    ...{store, endpoint, problem, draft, runner, panels, error},
    ...{run, change, reset, restore},
  };
}

/** Tells the page what text is in the reader's hands. */
function useShown(
  {code, edited}: Draft,
  onShown: PlaygroundProps['onShown'],
): void {
  useEffect(() => {
    onShown?.({code, edited});
  }, [code, edited, onShown]);
  useEffect(() => () => onShown?.(undefined), [onShown]);
}

/** Tells the page whether a run is to be seen. */
function useRunSeen({phase}: RunView, onRun: PlaygroundProps['onRun']): void {
  const isSeen = phase !== 'idle';
  useEffect(() => {
    onRun?.(isSeen);
  }, [isSeen, onRun]);
  useEffect(() => () => onRun?.(false), [onRun]);
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
