import type {ReactNode, RefObject} from 'react';
import type {Replacement} from '../../../languages/constants/fill.ts';
import type {RequestRecord, RunOutput, RunResult} from '../../runner/index.ts';
import type {Language} from '../../../languages/index.ts';
import type {Example, ExampleText} from './text/useExampleText.ts';

/** How a language's examples run in a page. */
export type InPage = NonNullable<Language['inPage']>;

/** How the code is to be shown while no editor is open. */
export interface ShownCode {
  /** Its text, and where the reader's ids go into it. */
  code: string;
  replacements: readonly Replacement[];
  /** Line to mark, counted from 1, where the last run failed. */
  errorLine: number | undefined;
}

export interface PlaygroundProps {
  /** Name of the example. */
  readonly operation: string;
  /** What runs it, and how it is edited. */
  readonly inPage: InPage;
  readonly example: Example;
  /** The example's text in the reader's hands. */
  readonly text: ExampleText;
  /** Name for messages, such as `update_annotation_status.ts`. */
  readonly filename: string;
  /** Told whether there is a run to be seen: one that goes on, or what came of it. */
  readonly onRun?: (isSeen: boolean) => void;
  /** Given a function that runs the example, for a button elsewhere. */
  readonly runRef?: RefObject<(() => void) | undefined>;
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
