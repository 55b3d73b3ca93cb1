import type { EditorLanguage, EditorOptions } from './code-editor-props.ts';
import type { MonacoModules } from './monaco-modules.ts';
import { QUIET, textSettings } from './monaco-settings.ts';
import { followTheme } from './monaco-theme.ts';
import { withUnixLineEnds } from './text-change.ts';

export interface DiffSettings {
  container: HTMLElement;
  before: string;
  after: string;
  language: EditorLanguage;
  ariaLabel: string;
  options?: EditorOptions;
}

export interface MonacoDiff {
  setTexts(before: string, after: string): void;
  dispose(): void;
}

/** Monaco's diff editor, to read only: beside each other where there is room, in one column where there is not. */
export function showDiff(bundle: MonacoModules, settings: DiffSettings): MonacoDiff {
  const { monaco } = bundle;
  const { container, language, ariaLabel, options = {} } = settings;
  const stopTheme = followTheme(bundle);
  const diff = monaco.editor.createDiffEditor(container, {
    ...QUIET,
    ...textSettings(options),
    readOnly: true,
    originalAriaLabel: ariaLabel,
    modifiedAriaLabel: ariaLabel,
    renderSideBySideInlineBreakpoint: 720,
    useInlineViewWhenSpaceIsLimited: true,
    hideUnchangedRegions: { enabled: true },
    renderOverviewRuler: false,
    renderMarginRevertIcon: false,
    renderGutterMenu: false,
    glyphMargin: false,
    renderValidationDecorations: 'off',
  });
  // Tab leaves: nothing can be written here.
  for (const side of [diff.getOriginalEditor(), diff.getModifiedEditor()]) {
    side.updateOptions({ tabFocusMode: true });
    // Monaco forgets the names of both sides whenever it lays them out anew.
    const name = (): void => {
      if (side.getOption(monaco.editor.EditorOption.ariaLabel) !== ariaLabel)
        side.updateOptions({ ariaLabel });
    };
    side.onDidChangeConfiguration(name);
    name();
  }
  const models = {
    original: monaco.editor.createModel(withUnixLineEnds(settings.before), language),
    modified: monaco.editor.createModel(withUnixLineEnds(settings.after), language),
  };
  for (const model of Object.values(models)) {
    const bracketColorizationOptions = { enabled: false, independentColorPoolPerBracketType: false };
    model.updateOptions({ bracketColorizationOptions });
  }
  diff.setModel(models);
  return {
    setTexts(before, after) {
      models.original.setValue(withUnixLineEnds(before));
      models.modified.setValue(withUnixLineEnds(after));
    },
    dispose() {
      stopTheme();
      diff.dispose();
      models.original.dispose();
      models.modified.dispose();
    },
  };
}
