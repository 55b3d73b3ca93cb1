import { useTranslations } from 'next-intl';
import { CodeEditor } from '#components/editor/code-editor.tsx';
import type { EditorLanguage } from '#components/editor/code-editor-props.ts';
import type { Failure, Verdict } from '#graders/verdict.ts';
import { CodeToolbar } from './code-toolbar.tsx';
import type { Commands } from './commands/command.ts';
import { ConsolePane } from './console-pane.tsx';
import { describeFailure, describeVerdict } from '#components/grading/describe-failure.ts';
import { guest } from '#components/browser-storage/owner.ts';
import { DraftNotices } from './drafts/draft-notices.tsx';
import { keysOf } from './drafts/keys-of.ts';
import type { Preferences } from './preferences/preferences.ts';
import type { ChangePreferences } from './preferences/use-preferences.ts';
import type { WorkspaceState } from './use-workspace.ts';
import { verdictMarkers } from './verdict-markers.ts';
import type { WorkspaceProps } from './workspace-props.ts';

interface CodePartProps {
  page: WorkspaceProps;
  workspace: WorkspaceState;
  commands: Commands;
  preferences: Preferences;
  onPreferences: ChangePreferences;
  /** The editor takes keys. */
  onReady: () => void;
  onCompare: () => void;
}

const extensions: Record<EditorLanguage, string> = {
  typescript: 'ts',
  javascript: 'js',
  wgsl: 'wgsl',
  yaml: 'yaml',
  markdown: 'md',
};

/** The editor with its line of tools and its notices above, and the console below. */
export function CodePart({
  page,
  workspace,
  commands,
  preferences,
  onPreferences,
  onReady,
  onCompare,
}: CodePartProps) {
  const { exercise, tier, tiers, title, language, declarations, editorAssets } = page;
  const { draft, current, grading, undo } = workspace;
  const { fontSize, tabSize, wordWrap, editor } = preferences;
  const t = useTranslations('exercise');
  const sentences = {
    ofVerdict: (verdict: Verdict) => describeVerdict(verdict, t),
    ofFailure: (failure: Failure) => describeFailure(failure, t),
  };
  return (
    <>
      <CodeToolbar {...{ exercise, tier, tiers, commands, preferences }} />
      <DraftNotices draft={draft} undo={undo} onCompare={onCompare} />
      <div className="min-h-80 flex-1 lg:min-h-0">
        <CodeEditor
          path={`${exercise}.${tier}.${extensions[language]}`}
          language={language}
          value={draft.source}
          onChange={workspace.change}
          onRun={commands.run.run}
          onSubmit={commands.submit.run}
          onReady={onReady}
          markers={verdictMarkers(current?.verdict ?? null, sentences)}
          extraLibs={[{ path: 'layerwise.d.ts', content: declarations }]}
          ariaLabel={t('editorLabel', { title })}
          options={{ fontSize, tabSize, wordWrap }}
          kind={editor}
          draftKeys={draftKeysOf(page)}
          labels={{
            loading: t('editorLabels.loading'),
            failed: t('editorLabels.failed'),
            leave: t('editorLabels.leave'),
          }}
          {...editorAssets}
        />
      </div>
      <ConsolePane
        text={consoleOf(grading.latest?.verdict)}
        height={preferences.console}
        onHeight={(height) => onPreferences({ console: height })}
      />
    </>
  );
}

/** Where the text may lie, the first first. After a lost session only the browser knows whose texts are shown. */
function draftKeysOf({ accountId, isSessionLost, exercise, tier }: WorkspaceProps): string[] | undefined {
  if (isSessionLost) return undefined;
  const { key, guestKey } = keysOf('draft', accountId ?? guest, `${exercise}:${tier}`);
  return guestKey === null ? [key] : [guestKey, key];
}

function consoleOf(verdict: Verdict | undefined): string {
  return verdict && 'console' in verdict ? verdict.console : '';
}
