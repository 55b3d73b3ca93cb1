import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { nodesOf, type LearningPath, type PathNode, type PathStage } from '#server/path/learning-path.ts';
import type { PathProgress, StageState } from '#server/path/progress.ts';
import { describeNode } from './describe-node.ts';
import { ExerciseMark, markSize, TopicMark, trackColor } from './marks.tsx';

interface PathListProps {
  path: LearningPath;
  progress: PathProgress;
  states: ReadonlyMap<string, StageState>;
  locale: Locale;
}

/** The path with the content of the map, stage by stage. */
export async function PathList({ path, progress, states, locale }: PathListProps) {
  const t = await getTranslations({ locale, namespace: 'path' });
  const titles = new Map(path.stages.map(({ id, title }) => [id, title[locale]]));
  return (
    <ol className="flex flex-col gap-10">
      {path.stages.map((stage) => {
        const state = states.get(stage.id)!;
        return (
          <li key={stage.id} id={stage.id} className="scroll-mt-4">
            <section aria-labelledby={`title-${stage.id}`} className="flex flex-col gap-2">
              <h2 id={`title-${stage.id}`} className="text-lg font-semibold">
                <span className="font-normal text-muted tabular-nums">{stage.number}</span>{' '}
                {stage.title[locale]}
              </h2>
              <p className="text-sm text-muted tabular-nums">
                {stageLine(stage, state, t)}
                {stage.needs.length > 0 &&
                  ` · ${t('needs', { stages: stage.needs.map((id) => titles.get(id) ?? id).join(t('separator')) })}`}
              </p>
              <ul className="divide-y divide-line border-y border-line">
                {nodesOf(stage).map((node) => (
                  <Row
                    key={node.id}
                    node={node}
                    state={describeNode(node, progress, t)}
                    {...{ progress, locale }}
                  />
                ))}
              </ul>
            </section>
          </li>
        );
      })}
    </ol>
  );
}

function stageLine(
  stage: PathStage,
  { points, reachable, passed, isGateMet, isRecommended }: StageState,
  t: Awaited<ReturnType<typeof getTranslations<'path'>>>,
): string {
  return [
    isGateMet ? t('gateMet') : isRecommended ? t('recommended') : t('later'),
    ...(stage.exercises.length > 0 ? [t('passedOf', { passed, total: stage.exercises.length })] : []),
    ...(reachable > 0 ? [t('pointsOf', { points, reachable })] : []),
  ].join(' · ');
}

interface RowProps {
  node: PathNode;
  state: string;
  progress: PathProgress;
  locale: Locale;
}

function Row({ node, state, progress, locale }: RowProps) {
  const { kind, id, title } = node;
  const { points = 0, reachable = 1 } = progress.topics.get(id) ?? {};
  return (
    <li>
      <Link
        href={kind === 'topic' ? `/topics/${id}` : `/exercises/${id}`}

        className="flex items-baseline gap-3 py-2 hover:bg-sunken"
      >
        <svg
          width={markSize}
          height={markSize}
          aria-hidden="true"
          className="shrink-0 translate-y-0.5 text-ink"
          style={kind === 'exercise' ? trackColor(node.track) : undefined}
        >
          {kind === 'topic' ? (
            <TopicMark share={points / reachable} />
          ) : (
            <ExerciseMark tiers={node.tiers} solved={progress.solved.get(id) ?? []} />
          )}
        </svg>
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <span>{title[locale]}</span>
          <span className="text-sm text-muted tabular-nums">{state}</span>
        </span>
      </Link>
    </li>
  );
}
