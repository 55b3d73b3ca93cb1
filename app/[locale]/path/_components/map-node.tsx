import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { mapSize, type PlacedNode } from '#server/path/layout.ts';
import type { PathNode } from '#server/path/learning-path.ts';
import type { PathProgress } from '#server/path/progress.ts';
import { wrapTitle } from '#server/path/wrap-title.ts';
import { describeNode } from './describe-node.ts';
import { ExerciseMark, markSize, TopicMark, trackColor } from './marks.tsx';

interface MapNodeProps {
  node: PathNode;
  place: PlacedNode;
  before: string[];
  after: string[];
  progress: PathProgress;
  isNext: boolean;
  locale: Locale;
}

const { width, height } = mapSize.node;
const textStart = 34;
const fontSize = 13;
const lineHeight = 16;

/** One topic or exercise of the map: a link with its mark and title. */
export async function MapNode({ node, place, before, after, progress, isNext, locale }: MapNodeProps) {
  const t = await getTranslations({ locale, namespace: 'path' });
  const title = node.title[locale];
  const lines = wrapTitle(title, (width - textStart - 8) / fontSize);
  const state = describeNode(node, progress, t);
  const name = isNext ? `${t('isNext')} ${title} · ${state}` : `${title} · ${state}`;
  const top = height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4.5;
  return (
    <g transform={`translate(${place.x} ${place.y})`}>
      <a
        href={`/${locale}/${node.kind === 'topic' ? 'topics' : 'exercises'}/${node.id}`}
        aria-label={name}
        data-node={node.id}
        data-at={`${place.x} ${place.y}`}
        data-before={before.join(' ')}
        data-after={after.join(' ')}
        className="group outline-none"
        style={node.kind === 'exercise' ? trackColor(node.track) : undefined}
      >
        <title>{name}</title>
        <rect
          width={width}
          height={height}
          rx="4"
          className={`fill-surface group-hover:fill-accent-soft group-focus-visible:stroke-focus group-focus-visible:stroke-3 ${isNext ? 'stroke-accent stroke-2' : 'stroke-line'}`}
        />
        <g
          transform={`translate(10 ${(height - markSize) / 2})`}
          className={node.kind === 'topic' ? 'text-ink' : ''}
        >
          {node.kind === 'topic' ? (
            <TopicMark share={shareOf(progress, node.id)} />
          ) : (
            <ExerciseMark tiers={node.tiers} solved={progress.solved.get(node.id) ?? []} />
          )}
        </g>
        <text className="fill-ink" fontSize={fontSize} aria-hidden="true">
          {lines.map((line, at) => (
            <tspan key={at} x={textStart} y={top + at * lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      </a>
    </g>
  );
}

function shareOf({ topics }: PathProgress, id: string): number {
  const { points = 0, reachable = 1 } = topics.get(id) ?? {};
  return points / reachable;
}
