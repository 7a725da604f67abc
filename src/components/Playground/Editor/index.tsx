import MonacoEditor from '@monaco-editor/react';
import {type ReactNode, useId} from 'react';
import type {RunError} from '../../../runner/index.ts';
import type {Reveal} from '../types.ts';
import {SNIPPET_FOLDER} from './libraries.ts';
import {loadEditor} from './load-editor.ts';
import {OPTIONS} from './options.ts';
import {useEditor, useErrorMark, useReveal} from './useEditor.ts';
import {useMonaco} from './useMonaco.ts';
import styles from './styles.module.css';

interface Props {
  readonly operation: string;
  readonly filename: string;
  /** Name of the language in the editor. */
  readonly language: string;
  readonly code: string;
  readonly error: RunError | undefined;
  readonly reveal: Reveal | undefined;
  /** Shown until the editor is. */
  readonly fallback: ReactNode;
  onChange(code: string): void;
  onRun(code: string): void;
  onLeave(): void;
}

/** The example in Monaco, with the API's types at hand. */
export default function PlaygroundEditor(props: Props): ReactNode {
  const {monaco, theme} = useMonaco(loadEditor);
  const {instance, height, onMount} = useEditor(monaco, props);
  useErrorMark(monaco, instance, props.error);
  useReveal(instance, props.reveal);
  const id = useId().replace(/\W/g, '');
  const {operation, filename, language, code, fallback, onChange} = props;
  return (
    <div className={styles.editor}>
      {!instance && fallback}
      <MonacoEditor
        height={instance ? (height ?? instance.getContentHeight()) : 0}
        language={language}
        theme={theme}
        path={`${SNIPPET_FOLDER}/${id}-${filename}`}
        value={code}
        loading={null}
        options={{
          ...OPTIONS,
          ariaLabel: `Code of ${operation}. Escape leaves the editor, Control+Enter runs the code.`,
        }}
        onMount={onMount}
        onChange={(text) => onChange(text ?? '')}
      />
      <p className={styles.hint}>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs it, <kbd>Esc</kbd> leaves the
        editor.
      </p>
    </div>
  );
}
