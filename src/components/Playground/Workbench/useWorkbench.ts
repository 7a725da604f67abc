import {useEffect, useRef, useState} from 'react';
import {ownSampleIdsIn} from '../../ReaderIds/own-sample-ids.ts';
import {takeOutIds} from '../../ReaderIds/useFilled.ts';
import {readerIds} from '../../ReaderIds/useReaderIds.ts';
import {restoreSample} from '../endpoint/check.ts';
import {isSampleChanged, markSample} from '../endpoint/sample-state.ts';
import type {Endpoint} from '../endpoint/settings.ts';
import {BROWSER, endpointProblem, HOSTED} from '../endpoint/settings.ts';
import {useEndpoint} from '../endpoint/useEndpoint.ts';
import {withWorkspace} from '../endpoint/workspace.ts';
import type {FirstAction, PlaygroundProps, RunView} from '../types.ts';
import type {ExampleText} from '../text/useExampleText.ts';
import {discardText, keepDraft, showText} from '../text/draft-store.ts';
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

/** Everything that a press can do, over the state it needs. */
export function useWorkbench({
  inPage,
  example,
  text,
  filename,
  first,
  onRun,
}: WorkbenchProps) {
  const {store, endpoint, problem} = useEndpoint();
  const runner = useRun();
  const panels = usePanels(first);
  // An edit leaves the output, but a mark would stand beside another line than it means.
  const [outdated, setOutdated] = useState<RunView>();

  const [sampleWasChanged, setSampleWasChanged] = useState(false);
  const [ownIds, setOwnIds] = useState<readonly string[]>([]);
  useSampleMark(endpoint.id, runner.view);

  const start = (code: string, ready: Endpoint) => {
    const found = endpointProblem(ready, window.location.protocol);
    if (found) {
      store.report(found);
      panels.openEndpoint();
    } else {
      setSampleWasChanged(isSampleChanged(ready.id));
      setOwnIds(ownSampleIdsIn(code, readerIds().current()));
      runner.start({code, filename, engine: inPage.engine}, ready);
    }
  };
  const run = (code = text.code) => {
    if (endpoint.id !== HOSTED) {
      start(code, endpoint);
      return;
    }
    withWorkspace(store, runner.prepare(), (ready) =>
      ready ? start(code, ready) : panels.openEndpoint(),
    );
  };
  const change = (code: string) => {
    const {draftName, language, original} = example;
    const {template} = text;
    const ids = readerIds().current();
    const next = takeOutIds(code, template, language, ids);
    keepDraft(draftName, next === original ? undefined : next, endpoint.token);
    setOutdated(runner.view);
  };
  // The editor is the draft's: it would be overwritten by a change of the original.
  const hidden = text.view === 'original' && text.draft !== undefined;
  const toggleEditor = () => {
    if (hidden) {
      showText(example.draftName, 'draft');
    }
    if (!hidden || !panels.editing) {
      panels.toggleEditor();
    }
  };
  const reset = () => {
    discardText(example.draftName);
    panels.focusEdit();
  };
  useDiscarded(text, runner.clear);
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
  useRunSeen(runner.view, onRun);
  const error = runner.view === outdated ? undefined : errorOf(runner.view);
  return {
    ...{store, endpoint, problem, runner, panels, error},
    ...{run, change, reset, restore, toggleEditor, sampleWasChanged, ownIds},
    runWithSampleIds: () => run(text.template),
    editing: panels.editing && !hidden,
  };
}

/** A sandbox elsewhere does not tell what it stored: what a run changed there does. */
function useSampleMark(endpoint: string, view: RunView): void {
  const changed =
    view.phase === 'done' &&
    view.result.changes.some(({kind}) => kind !== 'same');
  useEffect(() => {
    if (changed && endpoint !== BROWSER) {
      markSample(endpoint, true);
    }
  }, [changed, endpoint]);
}

/** What a run of a text said goes with it when it is thrown away. */
function useDiscarded({discards}: ExampleText, clear: () => void): void {
  const before = useRef(discards);
  useEffect(() => {
    if (before.current !== discards) {
      clear();
    }
    before.current = discards;
  }, [clear, discards]);
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
