'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useKeptPage } from '#components/offline/use-kept-page.ts';
import { ActionBar } from './action-bar.tsx';
import { CodePart } from './code-part.tsx';
import { useShortcuts } from './commands/use-shortcuts.ts';
import { Hints } from './hints.tsx';
import type { PartName } from './panes/part.tsx';
import { Panes } from './panes/panes.tsx';
import { PartTabs } from './panes/part-tabs.tsx';
import { useStacked } from './panes/use-stacked.ts';
import { Panels } from './panels.tsx';
import { usePreferences } from './preferences/use-preferences.ts';
import { countsOf } from './results/counts-of.ts';
import { ResultsPart } from './results/results-part.tsx';
import { useAnnouncement } from './results/use-announcement.ts';
import { useCommands, type Panel } from './use-commands.ts';
import { useHints } from './use-hints.ts';
import { useWorkspace } from './use-workspace.ts';
import type { WorkspaceProps } from './workspace-props.ts';

/** Statement, editor and results beside each other; on a phone one at a time. */
export function Workspace(page: WorkspaceProps) {
  const [isEditorReady, setEditorReady] = useState(false);
  const workspace = useWorkspace(page);
  const { draft, grading, current } = workspace;
  const hints = useHints(page);
  const t = useTranslations('workspace');
  const isKept = useKeptPage(page.tier, isEditorReady);
  const [preferences, onPreferences] = usePreferences(page.preferences);
  const [shown, onShow] = useState<PartName>('statement');
  const [panel, onPanel] = useState<Panel | null>(null);
  const view = { preferences, onPreferences, shown, isStacked: useStacked() };
  const commands = useCommands({
    ...{ ...view, workspace, hints, onShow, panel, onPanel },
    starter: page.starter,
  });
  useShortcuts(commands);
  const announcement = useAnnouncement(current?.verdict ?? null);
  return (
    <main
      id="main"
      data-full-height
      className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-57px)] lg:flex-none"
    >
      <PartTabs shown={shown} onShow={onShow} counts={countsOf(current?.verdict)} />
      <Panes
        {...view}
        statement={
          <div className="flex flex-col gap-4 p-4 lg:p-5">
            {page.children}
            <Hints exercise={page.exercise} tier={page.tier} {...hints} />
            {isKept && <p className="text-sm text-muted">{t('keptOffline')}</p>}
          </div>
        }
        editor={
          <CodePart
            {...{ page, workspace, commands, preferences, onPreferences }}
            onReady={() => setEditorReady(true)}
            onCompare={() => onPanel('conflict')}
          />
        }
        results={<ResultsPart page={page} workspace={workspace} />}
      />
      <ActionBar {...{ draft, grading, commands }} isSubmitting={workspace.isSubmitting} />
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <Panels
        {...{ panel, page, workspace, commands, preferences, onPreferences }}
        onClose={() => onPanel(null)}
      />
    </main>
  );
}
