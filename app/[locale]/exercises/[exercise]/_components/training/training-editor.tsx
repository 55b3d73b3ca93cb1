import { useTranslations } from 'next-intl';
import { CodeEditor } from '#components/editor/code-editor.tsx';
import type { Training } from '#components/training/use-training.ts';
import type { Draft } from '../drafts/use-draft.ts';
import type { TrainingWorkspaceProps } from './training-workspace.tsx';

interface TrainingEditorProps {
  page: TrainingWorkspaceProps;
  draft: Draft;
  training: Training;
}

/** The learner's program; a line that threw is marked. */
export function TrainingEditor({ page, draft, training }: TrainingEditorProps) {
  const t = useTranslations('exercise');
  const { state } = training;
  const line = state.failure?.line ?? null;
  return (
    <div className="flex h-[32rem] flex-col border border-line">
      <CodeEditor
        path={`${page.exercise}.training.ts`}
        language="typescript"
        value={draft.source}
        onChange={(source) => draft.store.change(source)}
        onRun={training.run}
        markers={
          line === null
            ? []
            : [{ line, column: 1, message: state.failure!.message, severity: 'error' as const }]
        }
        extraLibs={[{ path: 'layerwise.d.ts', content: page.declarations }]}
        ariaLabel={t('editorLabel', { title: page.title })}
        labels={{
          loading: t('editorLabels.loading'),
          failed: t('editorLabels.failed'),
          leave: t('editorLabels.leave'),
        }}
        {...page.editorAssets}
      />
    </div>
  );
}
