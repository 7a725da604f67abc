import type {Place} from '../Bench/useFocus.ts';
import type {CallBody, ComposableCall} from '../call.ts';

export interface BodyEditorProps {
  readonly id: string;
  readonly call: ComposableCall;
  readonly body: CallBody;
  readonly text: string;
  readonly error: string | undefined;
  /** What is to be shown of it. */
  readonly place: Place | undefined;
  onChange(text: string): void;
  onSend(): void;
  onLeave(): void;
}

export interface SchemaEditorProps extends BodyEditorProps {
  /** Whether it has taken the plain field's place. */
  readonly ready: boolean;
  /** Told when it can; gives the cursor's place in that field, if it was there. */
  onReady(): number | undefined;
}

/** Something that the editor marks in the body. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
