import type {editor} from 'monaco-editor';

/** How the editor looks and behaves: like the code block it takes the place of. */
export const OPTIONS = {
  automaticLayout: true,
  // Lists and hovers may reach beyond the example's frame.
  fixedOverflowWidgets: true,
  folding: false,
  fontSize: 13,
  lineHeight: 21,
  glyphMargin: false,
  guides: {indentation: false},
  lineDecorationsWidth: 12,
  lineNumbersMinChars: 3,
  minimap: {enabled: false},
  overviewRulerLanes: 0,
  padding: {top: 14, bottom: 14},
  quickSuggestions: {strings: true, other: true, comments: false},
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastColumn: 2,
  scrollBeyondLastLine: false,
  scrollbar: {alwaysConsumeMouseWheel: false, vertical: 'hidden'},
  stickyScroll: {enabled: false},
  tabSize: 2,
  wordBasedSuggestions: 'off',
} satisfies editor.IStandaloneEditorConstructionOptions;
