import api from '@api';
import {useCallback, useEffect, useRef, useState} from 'react';
import type {Run} from '../../../runner/index.ts';
import {createNetworkEdge, runSnippet} from '../../../runner/index.ts';
import {answererOf, runnerApi} from '../endpoint/answerer.ts';
import type {Endpoint} from '../endpoint/settings.ts';
import type {RunView} from '../types.ts';

export interface Runner {
  view: RunView;
  start(code: string, filename: string, endpoint: Endpoint): void;
  stop(): void;
  clear(): void;
}

const RUNNING: RunView = {
  phase: 'running',
  output: [],
  omittedOutput: 0,
  requests: [],
};

/** Runs snippets one at a time; a new one ends the one before. */
export function useRun(): Runner {
  const [view, setView] = useState<RunView>({phase: 'idle'});
  const current = useRef<{run?: Run; stopped: boolean}>(undefined);

  const stop = useCallback(() => {
    if (current.current) {
      current.current.stopped = true;
      current.current.run?.stop();
    }
  }, []);

  const start = useCallback(
    (code: string, filename: string, endpoint: Endpoint) => {
      stop();
      const mine: {run?: Run; stopped: boolean} = {stopped: false};
      current.current = mine;
      const show = (next: RunView) => {
        if (current.current === mine) {
          setView(next);
        }
      };
      setView(RUNNING);
      const live = liveView(show);
      open(code, filename, endpoint, live)
        .then(async (run) => {
          mine.run = run;
          if (mine.stopped) {
            run.stop();
          }
          const result = await run.result;
          live.end();
          show({phase: 'done', result});
        })
        .catch((error: unknown) => {
          live.end();
          show({phase: 'broken', message: String((error as Error).message)});
        });
    },
    [stop],
  );
  const clear = useCallback(() => {
    stop();
    current.current = undefined;
    setView({phase: 'idle'});
  }, [stop]);

  useEffect(() => stop, [stop]);
  return {view, start, stop, clear};
}

async function open(
  code: string,
  filename: string,
  endpoint: Endpoint,
  live: LiveView,
): Promise<Run> {
  const [answerer, createRecorder] = await Promise.all([
    answererOf(endpoint),
    api.changes?.loadRecorder(),
  ]);
  const edge = createNetworkEdge(runnerApi, answerer);
  const recorder = createRecorder?.((path, signal) => edge.read(path, signal));
  return runSnippet({
    code,
    filename,
    edge,
    ...(recorder && {recorder}),
    onOutput: (output, omittedOutput) => live.set({output, omittedOutput}),
    onRequests: (requests) => live.set({requests}),
  });
}

interface LiveView {
  set(part: Partial<Extract<RunView, {phase: 'running'}>>): void;
  end(): void;
}

/** Shows what comes in at most once a frame, however fast it comes. */
function liveView(show: (view: RunView) => void): LiveView {
  let view: RunView = RUNNING;
  let frame = 0;
  return {
    set(part) {
      view = {...view, ...part} as RunView;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        show(view);
      });
    },
    end: () => cancelAnimationFrame(frame),
  };
}
