import api from '@api';
import {useCallback, useEffect, useRef, useState} from 'react';
import type {EngineId, Run} from '../../../runner/index.ts';
import {runSnippet} from '../../../runner/index.ts';
import {connect} from '../endpoint/connect.ts';
import type {Endpoint} from '../endpoint/settings.ts';
import type {Preparation} from '../endpoint/workspace.ts';
import {broken, prepareIn} from '../endpoint/workspace.ts';
import type {RunView} from '../types.ts';

/** What is run, and by what. */
export interface Text {
  code: string;
  filename: string;
  engine: EngineId;
}

export interface Runner {
  view: RunView;
  /**
   * Shows a run as under way while what it needs is fetched, in place of the run before.
   * A stop calls it off.
   */
  prepare(): Preparation;
  start(text: Text, endpoint: Endpoint): void;
  stop(): void;
  clear(): void;
}

const RUNNING: RunView = {
  phase: 'running',
  output: [],
  page: [],
  omittedOutput: 0,
  requests: [],
};

/** Runs snippets one at a time; a new one ends the one before. */
export function useRun(): Runner {
  const [view, setView] = useState<RunView>({phase: 'idle'});
  const current = useRef<Pick<Run, 'end'>>(undefined);

  const stop = useCallback(() => current.current?.end({reason: 'stopped'}), []);
  const prepare = useCallback((): Preparation => {
    stop();
    setView(RUNNING);
    return prepareIn(current, (end) => ({end}), setView);
  }, [stop]);
  const start = useCallback((text: Text, endpoint: Endpoint) => {
    let over = false;
    const show = (next: RunView) => {
      if (!over && current.current === run) {
        setView(next);
      }
    };
    const live = liveView(show);
    const run = open(text, endpoint, live);
    current.current = run;
    setView(RUNNING);
    run.result
      .then((result): RunView => ({phase: 'done', result}), broken)
      .then((ended) => {
        live.end();
        show(ended);
        over = true;
      });
  }, []);
  const clear = useCallback(() => {
    stop();
    current.current = undefined;
    setView({phase: 'idle'});
  }, [stop]);

  useEffect(() => stop, [stop]);
  return {view, prepare, start, stop, clear};
}

function open(
  {code, filename, engine}: Text,
  endpoint: Endpoint,
  live: LiveView,
): Run {
  return runSnippet(engine, {
    code,
    filename,
    connect: () => connect(endpoint),
    ignoredFields: api.changes?.ignoredFields ?? [],
    onOutput: (output) => live.set(output),
    onRequests: (requests) => live.set({requests}),
  });
}

interface LiveView {
  set(part: Partial<Extract<RunView, {phase: 'running'}>>): void;
  /** Shows no more. */
  end(): void;
}

/** Shows what comes in at most once a frame, however fast it comes. */
function liveView(show: (view: RunView) => void): LiveView {
  let view: RunView = RUNNING;
  let frame = 0;
  let ended = false;
  return {
    set(part) {
      view = {...view, ...part} as RunView;
      frame ||= ended
        ? 0
        : requestAnimationFrame(() => {
            frame = 0;
            show(view);
          });
    },
    end() {
      ended = true;
      cancelAnimationFrame(frame);
    },
  };
}
