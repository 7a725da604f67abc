import type {editor} from 'monaco-editor';

/** How the editor looks and behaves: like the code block it takes the place of. */
export const OPTIONS = {
  automaticLayout: true,
  codeLens: false,
  dragAndDrop: false,
  dropIntoEditor: {enabled: false},
  // Lists and hovers may reach beyond the example's frame.
  fixedOverflowWidgets: true,
  folding: false,
  fontSize: 13,
  lineHeight: 21,
  glyphMargin: false,
  guides: {indentation: false},
  inlineSuggest: {enabled: false},
  lineDecorationsWidth: 12,
  lineNumbersMinChars: 3,
  links: false,
  minimap: {enabled: false},
  overviewRulerLanes: 0,
  pasteAs: {enabled: false},
  padding: {top: 14, bottom: 14},
  quickSuggestions: {strings: true, other: true, comments: false},
  renderFinalNewline: 'off',
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastColumn: 2,
  scrollBeyondLastLine: false,
  scrollbar: {alwaysConsumeMouseWheel: false, vertical: 'hidden'},
  stickyScroll: {enabled: false},
  tabSize: 2,
  wordBasedSuggestions: 'off',
} satisfies editor.IStandaloneEditorConstructionOptions;
