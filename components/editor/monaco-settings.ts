import type { editor } from 'monaco-editor/editor';
import { DEFAULT_OPTIONS, type EditorOptions } from './code-editor-props.ts';
import { lineHeightOf } from './line-height.ts';

/** A quiet desk: what helps to write stays, what only decorates goes. */
export const QUIET: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  codeLens: false,
  colorDecorators: false,
  fixedOverflowWidgets: true,
  folding: false,
  glyphMargin: true,
  guides: { indentation: false },
  hideCursorInOverviewRuler: true,
  inlayHints: { enabled: 'off' },
  lightbulb: { enabled: 'off' as editor.ShowLightbulbIconMode },
  lineDecorationsWidth: 8,
  lineNumbers: 'on',
  lineNumbersMinChars: 3,
  links: false,
  minimap: { enabled: false },
  overviewRulerLanes: 0,
  padding: { top: 12, bottom: 12 },
  renderWhitespace: 'selection',
  scrollBeyondLastLine: false,
  scrollbar: {
    alwaysConsumeMouseWheel: false,
    useShadows: false,
    horizontalScrollbarSize: 10,
    verticalScrollbarSize: 10,
  },
  stickyScroll: { enabled: false },
  // Chinese punctuation is meant: only what cannot be seen is marked.
  unicodeHighlight: { ambiguousCharacters: false },
  wordBasedSuggestions: 'off',
};

export function textSettings(options: EditorOptions): editor.IEditorOptions {
  const { fontSize, wordWrap } = { ...DEFAULT_OPTIONS, ...options };
  return {
    fontSize,
    lineHeight: lineHeightOf(fontSize),
    fontFamily: monospacedFamily(),
    wordWrap: wordWrap ? 'on' : 'off',
  };
}

function monospacedFamily(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--font-mono').trim() || 'monospace';
}
