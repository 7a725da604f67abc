import {useEffect, useEffectEvent, useLayoutEffect, useState} from 'react';
import type {editor} from 'monaco-editor';
import type {RunError} from '../../../runner/index.ts';
import type {Reveal} from '../types.ts';
import type {Monaco} from './load-monaco.ts';
import styles from './styles.module.css';

type CodeEditor = editor.IStandaloneCodeEditor;

export interface EditorActions {
  onRun(code: string): void;
  onLeave(): void;
}

/** Escape closes a list or a search first; only then does it leave. */
export const NOTHING_OPEN = [
  '!suggestWidgetVisible',
  '!findWidgetVisible',
  '!parameterHintsVisible',
  '!renameInputVisible',
  '!markersNavigationVisible',
  '!inSnippetMode',
  '!hasNextTabstop',
].join(' && ');

/** The mounted editor, with the keys of the playground and the height of its text. */
export function useEditor(
  monaco: typeof Monaco,
  {onRun, onLeave}: EditorActions,
) {
  const [instance, setInstance] = useState<CodeEditor>();
  const [height, setHeight] = useState<number>();
  const run = useEffectEvent(onRun);
  const leave = useEffectEvent(onLeave);

  useEffect(() => {
    if (!instance) {
      return undefined;
    }
    const fit = () => setHeight(instance.getContentHeight());
    const {KeyCode, KeyMod} = monaco;
    const disposables = [
      instance.onDidContentSizeChange(fit),
      instance.addAction({
        id: 'playground-run',
        label: 'Run this example',
        keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
        run: () => run(instance.getValue()),
      }),
      instance.addAction({
        id: 'playground-leave',
        label: 'Leave the editor',
        keybindings: [KeyCode.Escape],
        precondition: NOTHING_OPEN,
        run: () => leave(),
      }),
    ];
    // Colours of their own would speak louder than the site's.
    instance.getModel()?.updateOptions({
      bracketColorizationOptions: {
        enabled: false,
        independentColorPoolPerBracketType: false,
      },
    });
    return () => disposables.forEach((each) => each.dispose());
  }, [instance, monaco]);

  // No later than it is seen: a key pressed before that would be lost, and a
  // search opened before that would lose the focus.
  useLayoutEffect(() => instance?.focus(), [instance]);

  return {instance, height, onMount: setInstance};
}

/** Marks the line where the last run failed, with its message. */
export function useErrorMark(
  monaco: typeof Monaco,
  instance: CodeEditor | undefined,
  error: RunError | undefined,
): void {
  useEffect(() => {
    const model = instance?.getModel();
    if (!instance || !model || error?.line === undefined) {
      return undefined;
    }
    const line = Math.min(Math.max(1, error.line), model.getLineCount());
    const range = new monaco.Range(
      line,
      model.getLineFirstNonWhitespaceColumn(line) || 1,
      line,
      model.getLineMaxColumn(line),
    );
    const marks = instance.createDecorationsCollection([
      {
        range,
        options: {
          isWholeLine: true,
          className: styles.errorLine ?? '',
          linesDecorationsClassName: styles.errorEdge ?? '',
          hoverMessage: {value: asCode(`${error.name}: ${error.message}`)},
        },
      },
    ]);
    return () => marks.clear();
  }, [error, instance, monaco]);
}

/** Text that a hover, which takes Markdown, shows as it is. */
function asCode(text: string): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** Brings a line into view, when asked for. */
export function useReveal(
  instance: CodeEditor | undefined,
  reveal: Reveal | undefined,
): void {
  useEffect(() => {
    if (instance && reveal) {
      instance.setPosition({lineNumber: reveal.line, column: 1});
      instance.revealLineInCenter(reveal.line);
      instance.focus();
    }
  }, [instance, reveal]);
}
