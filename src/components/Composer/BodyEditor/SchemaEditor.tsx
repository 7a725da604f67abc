import document from '@api-document';
import MonacoEditor from '@monaco-editor/react';
import {type ReactNode, useMemo} from 'react';
import {loadMonaco} from '../../Playground/Editor/load-monaco.ts';
import {OPTIONS} from '../../Playground/Editor/options.ts';
import {useMonaco} from '../../Playground/Editor/useMonaco.ts';
import {bodySchema} from '../body-schema.ts';
import Marks from './Marks.tsx';
import type {SchemaEditorProps} from './props.ts';
import {useBodyEditor} from './useBodyEditor.ts';
import {useSchema} from './useSchema.ts';
import styles from '../styles.module.css';

const MODEL_OPTIONS = {
  ...OPTIONS,
  scrollbar: {alwaysConsumeMouseWheel: false},
  renderWhitespace: 'none' as const,
};

/** The body in Monaco, with completion, hovers and errors by the call's schema. */
export default function SchemaEditor(props: SchemaEditorProps): ReactNode {
  const {call, body, text, ready, onChange} = props;
  const {monaco, json, theme} = useMonaco(loadMonaco);
  const path = `file:///requests/${call.name}.json`;
  useSchema(
    json,
    path,
    useMemo(() => bodySchema(document, body), [body]),
  );
  const {height, marks, show, onMount} = useBodyEditor(monaco, props);
  return (
    <div className={ready ? styles.editor : undefined}>
      <MonacoEditor
        height={ready ? height : 0}
        language="json"
        theme={theme}
        path={path}
        value={text}
        loading={null}
        options={{
          ...MODEL_OPTIONS,
          ariaLabel: `Body of ${call.name}, JSON. Escape leaves the editor, Control+Enter sends the request.`,
        }}
        onMount={onMount}
        onChange={(next) => onChange(next ?? '')}
      />
      {ready && (
        <>
          <p className={styles.hint}>
            <kbd>Ctrl</kbd> <kbd>Space</kbd> completes, <kbd>Ctrl</kbd>{' '}
            <kbd>Enter</kbd> sends, <kbd>Esc</kbd> leaves the editor.
          </p>
          <Marks marks={marks} onMark={show} />
        </>
      )}
    </div>
  );
}
