import type { editor, IDisposable } from 'monaco-editor/editor';
import type { MonacoModules } from './monaco-modules.ts';

export interface KeyActions {
  onRun: () => void;
  onSubmit: () => void;
}

/** Where Escape has another duty first. */
const BUSY = [
  'editorHasSelection',
  'editorHasMultipleSelections',
  'suggestWidgetVisible',
  'parameterHintsVisible',
  'findWidgetVisible',
  'renameInputVisible',
  'markersNavigationVisible',
  'referenceSearchVisible',
  'inSnippetMode',
];

/** Run, submit, and a way out for the keyboard: Escape lets the next Tab leave the editor instead of indenting. */
export function bindKeys(
  { monaco }: MonacoModules,
  view: editor.IStandaloneCodeEditor,
  { onRun, onSubmit }: KeyActions,
): IDisposable[] {
  const { KeyCode, KeyMod } = monaco;
  const here = `editorTextFocus && editorId == '${view.getId()}'`;
  const bind = (
    name: string,
    keybinding: number,
    { when = here, run }: { when?: string; run: () => void },
  ) => {
    const command = `layerwise.${view.getId()}.${name}`;
    return [
      monaco.editor.addCommand({ id: command, run }),
      monaco.editor.addKeybindingRule({ keybinding, command, when }),
    ];
  };
  const letTabLeave = (tabFocusMode: boolean) => view.updateOptions({ tabFocusMode });
  const idle = [here, ...BUSY.map((context) => `!${context}`)].join(' && ');
  return [
    ...bind('run', KeyMod.CtrlCmd | KeyCode.Enter, { run: onRun }),
    ...bind('submit', KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.Enter, { run: onSubmit }),
    ...bind('leave', KeyCode.Escape, { when: idle, run: () => letTabLeave(true) }),
    view.onDidChangeModelContent(() => letTabLeave(false)),
    view.onDidBlurEditorText(() => letTabLeave(false)),
  ];
}
