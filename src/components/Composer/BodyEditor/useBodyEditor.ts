import type {editor} from 'monaco-editor';
import {useCallback, useEffect, useEffectEvent, useState} from 'react';
import {NOTHING_OPEN} from '../../Playground/Editor/useEditor.ts';
import type {Monaco} from '../../Playground/Editor/load-monaco.ts';
import type {Mark, SchemaEditorProps} from './props.ts';

type CodeEditor = editor.IStandaloneCodeEditor;

const MAX_MARKS = 20;
const MAX_MESSAGE = 300;
const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 480;

/** The mounted editor: its keys, its height, what it marks, and the way to a place in it. */
export function useBodyEditor(
  monaco: typeof Monaco,
  {place, onReady, onSend, onLeave}: SchemaEditorProps,
) {
  const [instance, setInstance] = useState<CodeEditor>();
  const [height, setHeight] = useState(LEAST_HEIGHT);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const send = useEffectEvent(onSend);
  const leave = useEffectEvent(onLeave);

  const onMount = (mounted: CodeEditor) => {
    setInstance(mounted);
    const cursor = onReady();
    const model = mounted.getModel();
    if (cursor !== undefined && model) {
      mounted.setPosition(model.getPositionAt(cursor));
      mounted.focus();
    }
  };
  useEffect(() => {
    if (!instance) {
      return undefined;
    }
    const fit = () =>
      setHeight(
        Math.min(
          MOST_HEIGHT,
          Math.max(LEAST_HEIGHT, instance.getContentHeight()),
        ),
      );
    const mark = () => setMarks(marksOf(monaco, instance));
    const {KeyCode, KeyMod} = monaco;
    fit();
    const disposables = [
      instance.onDidContentSizeChange(fit),
      monaco.editor.onDidChangeMarkers(mark),
      instance.addAction({
        id: 'composer-send',
        label: 'Send this request',
        keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
        run: () => send(),
      }),
      instance.addAction({
        id: 'composer-leave',
        label: 'Leave the editor',
        keybindings: [KeyCode.Escape],
        precondition: NOTHING_OPEN,
        run: () => leave(),
      }),
    ];
    instance.getModel()?.updateOptions({
      bracketColorizationOptions: {
        enabled: false,
        independentColorPoolPerBracketType: false,
      },
    });
    return () => disposables.forEach((each) => each.dispose());
  }, [instance, monaco]);

  const show = useCallback(
    (line: number, column: number) => {
      instance?.setPosition({lineNumber: line, column});
      instance?.revealLineInCenterIfOutsideViewport(line);
      instance?.focus();
    },
    [instance],
  );
  useEffect(() => {
    const position = place && instance?.getModel()?.getPositionAt(place.offset);
    if (position) {
      show(position.lineNumber, position.column);
    }
  }, [instance, place, show]);
  return {height, marks, show, onMount};
}

function marksOf(monaco: typeof Monaco, instance: CodeEditor): Mark[] {
  const resource = instance.getModel()?.uri;
  return monaco.editor
    .getModelMarkers(resource ? {resource} : {})
    .slice(0, MAX_MARKS)
    .map(({startLineNumber, startColumn, message}) => ({
      line: startLineNumber,
      column: startColumn,
      message:
        message.length > MAX_MESSAGE
          ? `${message.slice(0, MAX_MESSAGE)}…`
          : message,
    }));
}
