import type {ReactNode} from 'react';
import type {RequestRecord, RunOutput, RunResult} from '../../runner/index.ts';
import type {Language} from '../../../languages/index.ts';

/** How a language's examples run in a page. */
export type InPage = NonNullable<Language['inPage']>;

/** How the code is to be shown while no editor is open. */
export interface ShownCode {
  code: string;
  /** Line to mark, counted from 1, where the last run failed. */
  errorLine: number | undefined;
}

/** The text in the reader's hands: for a copy button, say. */
export interface ShownText {
  code: string;
  /** Whether the reader changed it, beyond what the settings fill in. */
  edited: boolean;
}

export interface PlaygroundProps {
  /** Name of the example. */
  readonly operation: string;
  /** What runs it, and how it is edited. */
  readonly inPage: InPage;
  /** Name that a draft of it is kept by. */
  readonly draftName: string;
  /** The example's text, placeholders included. */
  readonly code: string;
  /** Name for messages, such as `update_annotation_status.ts`. */
  readonly filename: string;
  /** Told what is shown once that is not the text as it was given; nothing when it is again. */
  readonly onShown?: (shown: ShownText | undefined) => void;
  /** Told whether there is a run to be seen: one that goes on, or what came of it. */
  readonly onRun?: (isSeen: boolean) => void;
  /** Draws the code block. */
  readonly children: (shown: ShownCode) => ReactNode;
}

/** What the reader pressed first. */
export type FirstAction = 'run' | 'edit';

/** A wish to show a line of the code; a new object is a new wish. */
export interface Reveal {
  line: number;
}

/** What is shown of a run while it goes on, and once it is over. */
export type RunView =
  | {phase: 'idle'}
  | ({
      phase: 'running';
      requests: readonly RequestRecord[];
    } & RunOutput)
  | {phase: 'done'; result: RunResult}
  /** The runner itself did not work. */
  | {phase: 'broken'; message: string};

/** What the site's plugin tells the playground (`usePluginData('playground')`). */
export interface PlaygroundData {
  /** Path of the editor's files, beneath the base URL. */
  editorPath: string;
}
