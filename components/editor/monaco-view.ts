import type { editor, IDisposable } from 'monaco-editor/editor';
import type { EditorLanguage, EditorLibrary, EditorMarker, EditorOptions } from './code-editor-props.ts';
import { DEFAULT_OPTIONS } from './code-editor-props.ts';
import { Echoes } from './echoes.ts';
import type { MonacoModules } from './monaco-modules.ts';
import { bindKeys, type KeyActions } from './monaco-keys.ts';
import { showMarkers } from './monaco-markers.ts';
import { QUIET, textSettings } from './monaco-settings.ts';
import { followTheme } from './monaco-theme.ts';
import { configureTypescript } from './monaco-typescript.ts';
import { findChange, withUnixLineEnds } from './text-change.ts';

/** Whom the editor tells. */
export interface ViewActions extends KeyActions {
  onChange: (value: string) => void;
}

export interface ViewSettings extends ViewActions {
  container: HTMLElement;
  value: string;
  language: EditorLanguage;
  path: string;
  ariaLabel: string;
  options: EditorOptions;
  libraries: readonly EditorLibrary[];
}

/** One Monaco editor with its text, between `new` and `dispose`. */
export class MonacoView {
  readonly #bundle: MonacoModules;
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #model: editor.ITextModel;
  readonly #decorations: editor.IEditorDecorationsCollection;
  readonly #echoes = new Echoes();
  readonly #disposables: IDisposable[];
  #actions: ViewActions;
  #isSetting = false;

  constructor(bundle: MonacoModules, settings: ViewSettings) {
    const { monaco } = bundle;
    const { container, value, language, path, ariaLabel, options } = settings;
    this.#bundle = bundle;
    this.#actions = settings;
    this.setLibraries(settings.libraries);
    const stopTheme = followTheme(bundle);
    this.#model = monaco.editor.createModel(withUnixLineEnds(value), language, monaco.Uri.file(path));
    // A model has its own setting for this; the editor's alone leaves the colours on.
    const bracketColorizationOptions = { enabled: false, independentColorPoolPerBracketType: false };
    this.#model.updateOptions({ bracketColorizationOptions });
    this.#model.setEOL(monaco.editor.EndOfLineSequence.LF);
    this.#editor = monaco.editor.create(container, {
      ...QUIET,
      ...textSettings(options),
      model: this.#model,
      ariaLabel,
    });
    this.#decorations = this.#editor.createDecorationsCollection();
    this.#setIndentation(options);
    this.#disposables = [
      { dispose: stopTheme },
      this.#model.onDidChangeContent(() => {
        if (this.#isSetting) return;
        const text = this.#model.getValue();
        this.#echoes.send(text);
        this.#actions.onChange(text);
      }),
      ...bindKeys(bundle, this.#editor, {
        onRun: () => this.#actions.onRun(),
        onSubmit: () => this.#actions.onSubmit(),
      }),
      this.#editor,
      this.#model,
    ];
  }

  get value(): string {
    return this.#model.getValue();
  }

  /** Tells somebody else from now on. */
  setActions(actions: ViewActions): void {
    this.#actions = actions;
  }

  /** Shows a text that came from outside; undo still reaches what it replaced. */
  setValue(value: string): void {
    const text = withUnixLineEnds(value);
    if (this.#echoes.isEcho(text)) return;
    const change = findChange(this.#model.getValue(), text);
    if (change === null) return;
    const [start, end] = [this.#model.getPositionAt(change.start), this.#model.getPositionAt(change.end)];
    const range = this.#bundle.monaco.Range.fromPositions(start, end);
    this.#isSetting = true;
    try {
      this.#model.pushStackElement();
      this.#model.pushEditOperations([], [{ range, text: change.text }], () => null);
      this.#model.pushStackElement();
    } finally {
      this.#isSetting = false;
    }
  }

  setMarkers(markers: readonly EditorMarker[]): void {
    showMarkers(this.#bundle, markers, { model: this.#model, decorations: this.#decorations });
  }

  setLibraries(libraries: readonly EditorLibrary[]): void {
    configureTypescript(this.#bundle, libraries);
  }

  setOptions(options: EditorOptions): void {
    this.#editor.updateOptions(textSettings(options));
    this.#setIndentation(options);
  }

  /** Puts the caret at the beginning of a line, in view. */
  goTo(line: number): void {
    const lineNumber = Math.min(line, this.#model.getLineCount());
    this.#editor.setPosition({ lineNumber, column: 1 });
    this.#editor.revealLineInCenter(lineNumber);
    this.#editor.focus();
  }

  setAriaLabel(ariaLabel: string): void {
    this.#editor.updateOptions({ ariaLabel });
  }

  /** Continues where the plain editor was: the same characters selected, the same place in view, the same focus. */
  takeOver(textarea: HTMLTextAreaElement): void {
    const { selectionStart, selectionEnd, scrollTop, scrollLeft } = textarea;
    const [start, end] = [this.#model.getPositionAt(selectionStart), this.#model.getPositionAt(selectionEnd)];
    const { Selection } = this.#bundle.monaco;
    const isBackward = textarea.selectionDirection === 'backward';
    this.#editor.setSelection(
      isBackward ? Selection.fromPositions(end, start) : Selection.fromPositions(start, end),
    );
    this.#editor.setScrollPosition({ scrollTop, scrollLeft });
    if (document.activeElement === textarea) this.#editor.focus();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #setIndentation({ tabSize = DEFAULT_OPTIONS.tabSize }: EditorOptions): void {
    this.#model.updateOptions({ tabSize, indentSize: tabSize, insertSpaces: true });
  }
}
