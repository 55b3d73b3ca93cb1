import { useTranslations } from 'next-intl';
import { CodeEditor } from '#components/editor/code-editor.tsx';
import type { Verdict } from '#graders/verdict.ts';
import { ConsolePane } from './console-pane.tsx';
import { describeVerdict } from './describe-failure.ts';
import { DraftNotices } from './draft-notices.tsx';
import type { Draft } from './use-draft.ts';
import { verdictMarkers } from './verdict-markers.ts';
import type { WorkspaceProps } from './workspace.tsx';

interface CodePartProps extends Pick<
  WorkspaceProps,
  'exercise' | 'tier' | 'title' | 'declarations' | 'editorAssets'
> {
  draft: Draft;
  /** Of the text as it stands; null while it has changed since. */
  verdict: Verdict | null;
  printed: string;
  onChange: (source: string) => void;
  onRun: () => void;
  onSubmit: () => void;
}

/** The editor with its notices above and the console below. */
export function CodePart(props: CodePartProps) {
  const { exercise, tier, title, declarations, editorAssets, draft, verdict, printed } = props;
  const t = useTranslations('exercise');
  return (
    <>
      <DraftNotices draft={draft} />
      <div className="min-h-80 flex-1 lg:min-h-0">
        <CodeEditor
          path={`${exercise}.${tier}.ts`}
          language="typescript"
          value={draft.source}
          onChange={props.onChange}
          onRun={props.onRun}
          onSubmit={props.onSubmit}
          markers={verdictMarkers(verdict, (one) => describeVerdict(one, t))}
          extraLibs={[{ path: 'layerwise.d.ts', content: declarations }]}
          ariaLabel={t('editorLabel', { title })}
          labels={{
            loading: t('editorLabels.loading'),
            failed: t('editorLabels.failed'),
            leave: t('editorLabels.leave'),
          }}
          {...editorAssets}
        />
      </div>
      <ConsolePane text={printed} />
    </>
  );
}
