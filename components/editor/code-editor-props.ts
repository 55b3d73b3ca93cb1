/** A place in the learner's text and what is wrong there; lines and columns count from 1. */
export interface EditorMarker {
  line: number;
  column: number;
  /** Exclusive. Without it the mark covers the word at the column, or the line. */
  endColumn?: number;
  message: string;
  severity: 'error' | 'warning' | 'info';
}

/** Declarations that the learner's code may use, completed with their documentation. */
export interface EditorLibrary {
  path: string;
  content: string;
}

/** Translated by whoever shows the editor. */
export interface EditorLabels {
  loading: string;
  failed: string;
  /** Read out with the label: how the keyboard leaves an editor in which Tab indents (Esc, then Tab). */
  leave?: string;
}

export interface EditorOptions {
  fontSize?: number;
  tabSize?: number;
  wordWrap?: boolean;
}

/** `auto` is Monaco, except on small touch screens. */
export type EditorKind = 'auto' | 'monaco' | 'plain';

export type EditorLanguage = 'typescript' | 'javascript' | 'wgsl' | 'yaml' | 'markdown';

/** Where scripts/build-assets.ts put Monaco. */
export interface EditorAssets {
  monacoUrl: string;
  monacoCss: string;
}

export interface CodeEditorProps extends EditorAssets {
  value: string;
  onChange: (value: string) => void;
  language: EditorLanguage;
  /** The text's own name; another one starts over with an empty history. */
  path?: string;
  markers?: readonly EditorMarker[];
  /** A line to go to, from 1; another object goes there again. */
  place?: { line: number } | null;
  extraLibs?: readonly EditorLibrary[];
  /** ⌘ or Ctrl with Enter. */
  onRun?: () => void;
  /** The same with Shift. */
  onSubmit?: () => void;
  /** Called once the editor takes keys for good: with Monaco, or with the plain editor in its place. */
  onReady?: (kind: 'monaco' | 'textarea') => void;
  ariaLabel: string;
  labels: EditorLabels;
  options?: EditorOptions;
  /** Which editor to take; `auto` by default. */
  kind?: EditorKind;
  /** Where this browser may keep the text. With it, Monaco may open before React is there (`EarlyMonaco`). */
  draftKeys?: readonly string[];
}

export const DEFAULT_OPTIONS: Required<EditorOptions> = { fontSize: 14, tabSize: 2, wordWrap: false };
