import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { layoutPath, mapSize, type PathLayout, type PlacedStage } from '#server/path/layout.ts';
import { nodesOf, type LearningPath, type PathStage } from '#server/path/learning-path.ts';
import type { PathProgress } from '#server/path/progress.ts';
import { MapFrame } from './map-frame.tsx';
import { MapNode } from './map-node.tsx';
import { startZoom } from './zoom.ts';

interface PathMapProps {
  path: LearningPath;
  progress: PathProgress;
  nextId: string | null;
  locale: Locale;
}

/** The path as a map, drawn on the server; what moves it comes from MapFrame. */
export async function PathMap({ path, progress, nextId, locale }: PathMapProps) {
  const t = await getTranslations({ locale, namespace: 'path' });
  const { width, height, stages, nodes, edges } = layoutPath(path);
  const size = {
    '--zoom': startZoom,
    width: `calc(${width}px * var(--zoom))`,
    height: `calc(${height}px * var(--zoom))`,
  };
  const labels = {
    map: t('mapLabel'),
    keys: t('keys'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    fit: t('fit'),
  };
  return (
    <MapFrame labels={labels} startId={nextId} width={width} height={height}>
      <svg viewBox={`0 0 ${width} ${height}`} style={size} className="max-w-none select-none">
        {path.stages.map((stage) => (
          <StageBox
            key={stage.id}
            stage={stage}
            box={stages.find(({ id }) => id === stage.id)!}
            locale={locale}
          />
        ))}
        <Edges edges={edges} />
        {path.stages.flatMap(nodesOf).map((node) => (
          <MapNode
            key={node.id}
            node={node}
            place={nodes.get(node.id)!}
            before={edges.filter(({ to }) => to === node.id).map(({ from }) => from)}
            after={edges.filter(({ from }) => from === node.id).map(({ to }) => to)}
            progress={progress}
            isNext={node.id === nextId}
            locale={locale}
          />
        ))}
      </svg>
    </MapFrame>
  );
}

function StageBox({ stage, box, locale }: { stage: PathStage; box: PlacedStage; locale: Locale }) {
  return (
    <g>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx="6"
        className="fill-sunken stroke-line"
      />
      <text
        x={box.x + mapSize.stage.padding}
        y={box.y + 29}
        className="fill-ink text-[calc(14px/max(var(--zoom),0.6))] font-semibold"
      >
        <tspan className="fill-muted font-normal">{stage.number}</tspan> {stage.title[locale]}
      </text>
    </g>
  );
}

function Edges({ edges }: Pick<PathLayout, 'edges'>) {
  return (
    <g fill="none">
      {edges.map(({ from, to, line }) => (
        <path
          key={`${from} ${to}`}
          d={line}
          vectorEffect="non-scaling-stroke"
          data-edge={`${from} ${to}`}
          className="stroke-line-strong opacity-45 data-lit:stroke-accent data-lit:stroke-2 data-lit:opacity-100"
        />
      ))}
    </g>
  );
}
