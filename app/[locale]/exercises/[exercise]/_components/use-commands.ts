import type { CommandName, Commands } from './commands/command.ts';
import type { PartName } from './panes/part.tsx';
import type { Preferences } from './preferences/preferences.ts';
import type { ChangePreferences } from './preferences/use-preferences.ts';
import type { HintsState } from './use-hints.ts';
import type { WorkspaceState } from './use-workspace.ts';

/** What lies over the page. */
export type Panel = 'palette' | 'help' | 'options' | 'history' | 'conflict';

interface CommandOptions {
  workspace: WorkspaceState;
  starter: string;
  hints: HintsState;
  preferences: Preferences;
  onPreferences: ChangePreferences;
  shown: PartName;
  isStacked: boolean;
  onShow: (part: PartName) => void;
  panel: Panel | null;
  onPanel: (panel: Panel | null) => void;
}

/** Every command of the page with what it does now. */
export function useCommands(options: CommandOptions): Commands {
  const { workspace, starter, hints, preferences, shown, isStacked, panel } = options;
  const { onPreferences, onShow, onPanel } = options;
  const { run, submit, isSubmitting, cases, grading, draft, reset } = workspace;
  const { isLeftHidden, isRightHidden } = preferences;

  function toggle(part: 'statement' | 'results', change: Partial<Preferences>): void {
    if (isStacked) onShow(shown === part ? 'editor' : part);
    else onPreferences(change);
  }
  function move(by: 1 | -1): void {
    onShow('results');
    if (isRightHidden) onPreferences({ isRightHidden: false });
    cases.move(by);
  }
  function nextHint(): void {
    onShow('statement');
    if (isLeftHidden) onPreferences({ isLeftHidden: false });
    hints.openNext();
    setTimeout(() => document.getElementById('hints')?.scrollIntoView({ block: 'end' }), 300);
  }

  /** Where one part is seen at a time, the results of what was asked for. */
  const thenResults = (action: () => void) => () => {
    action();
    if (isStacked) onShow('results');
  };

  const actions: Record<CommandName, [run: () => void, isAvailable?: boolean]> = {
    run: [thenResults(run)],
    submit: [thenResults(submit), !isSubmitting],
    nextCase: [() => move(1), grading.cases.length > 0],
    previousCase: [() => move(-1), grading.cases.length > 0],
    nextHint: [nextHint, hints.opened.length < hints.count],
    toggleTask: [() => toggle('statement', { isLeftHidden: !isLeftHidden })],
    toggleResults: [() => toggle('results', { isRightHidden: !isRightHidden })],
    palette: [() => onPanel(panel === 'palette' ? null : 'palette')],
    help: [() => onPanel('help')],
    focusEditor: [() => focusEditor(onShow)],
    newCases: [() => void grading.controller.newCases()],
    history: [() => onPanel('history')],
    reset: [reset, draft.source !== starter],
    options: [() => onPanel('options')],
  };
  const entries = Object.entries(actions) as [CommandName, [() => void, boolean?]][];
  return Object.fromEntries(
    entries.map(([name, [action, isAvailable = true]]) => [name, { name, run: action, isAvailable }]),
  ) as Commands;
}

function focusEditor(onShow: (part: PartName) => void): void {
  onShow('editor');
  setTimeout(() => {
    const field = '[data-editor] textarea, [data-editor] [role="textbox"]';
    document.querySelector<HTMLElement>(field)?.focus();
  });
}
