import type {ReactNode} from 'react';

/** How the code is to be shown while no editor is open. */
export interface ShownCode {
  code: string;
  /** Line to mark, counted from 1, where the last run failed. */
  errorLine: number | undefined;
}

export interface PlaygroundProps {
  /** Name of the example; drafts are kept by it. */
  readonly operation: string;
  /** The example's text, placeholders included. */
  readonly code: string;
  /** Name for messages, such as `update_annotation_status.ts`. */
  readonly filename: string;
  /** Draws the code block. */
  readonly children: (shown: ShownCode) => ReactNode;
}

/** What the reader pressed first. */
export type FirstAction = 'run' | 'edit';
