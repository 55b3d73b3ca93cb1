import { CommandPalette } from './commands/command-palette.tsx';
import type { Commands } from './commands/command.ts';
import { HelpDialog } from './commands/help-dialog.tsx';
import { ConflictDialog } from './drafts/conflict-dialog.tsx';
import { HistoryDialog } from './history/history-dialog.tsx';
import { OptionsDialog } from './preferences/options-dialog.tsx';
import type { Preferences } from './preferences/preferences.ts';
import type { ChangePreferences } from './preferences/use-preferences.ts';
import type { Panel } from './use-commands.ts';
import type { WorkspaceState } from './use-workspace.ts';
import type { WorkspaceProps } from './workspace-props.ts';

interface PanelsProps {
  panel: Panel | null;
  page: WorkspaceProps;
  workspace: WorkspaceState;
  commands: Commands;
  preferences: Preferences;
  onPreferences: ChangePreferences;
  onClose: () => void;
}

/** The dialog that lies over the page, if any. */
export function Panels({
  panel,
  page,
  workspace,
  commands,
  preferences,
  onPreferences,
  onClose,
}: PanelsProps) {
  const { editorAssets, language, starter } = page;
  const { draft, history, restore, reset } = workspace;
  const { fontSize, tabSize, wordWrap, editor } = preferences;
  const diff = { ...editorAssets, language, options: { fontSize, tabSize, wordWrap }, kind: editor };
  switch (panel) {
    case null:
      return null;
    case 'palette':
      return <CommandPalette commands={commands} onClose={onClose} />;
    case 'help':
      return <HelpDialog onClose={onClose} />;
    case 'options':
      return <OptionsDialog preferences={preferences} onPreferences={onPreferences} onClose={onClose} />;
    case 'conflict':
      return <ConflictDialog draft={draft} onClose={onClose} {...diff} />;
    case 'history':
      return (
        <HistoryDialog
          place={history}
          source={draft.source}
          starter={starter}
          onRestore={restore}
          onReset={reset}
          onClose={onClose}
          {...diff}
        />
      );
  }
}
