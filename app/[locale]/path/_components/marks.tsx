import type { ExerciseNode } from '#server/path/learning-path.ts';

export const markSize = 16;

/** Sets the hue of a track for `currentColor`. */
export function trackColor(track: ExerciseNode['track']): { color: string } {
  return { color: `var(--track-${track})` };
}

const radius = 6.5;
const length = 2 * Math.PI * radius;

/** A topic: a ring filled by the share of points. Drawn around (8, 8). */
export function TopicMark({ share }: { share: number }) {
  return (
    <g fill="none" strokeWidth="2.5" transform="rotate(-90 8 8)">
      <circle cx="8" cy="8" r={radius} className="stroke-line-strong" strokeOpacity="0.55" />
      {share > 0 && (
        <circle
          cx="8"
          cy="8"
          r={radius}
          stroke="currentColor"
          strokeDasharray={`${share * length} ${length}`}
        />
      )}
    </g>
  );
}

interface ExerciseMarkProps {
  tiers: readonly string[];
  solved: readonly string[];
}

/** An exercise: a square with a band for each tier, the first at the bottom, filled where it is passed. */
export function ExerciseMark({ tiers, solved }: ExerciseMarkProps) {
  const band = 13 / tiers.length;
  return (
    <g>
      {tiers.map((tier, at) =>
        solved.includes(tier) ? (
          <rect
            key={tier}
            x="1.5"
            y={14.5 - (at + 1) * band}
            width="13"
            height={band}
            fill="currentColor"
            fillOpacity={1}
          />
        ) : null,
      )}
      {tiers.slice(1).map((tier, at) => (
        <line
          key={tier}
          x1="1.5"
          x2="14.5"
          y1={14.5 - (at + 1) * band}
          y2={14.5 - (at + 1) * band}
          className="stroke-line-strong"
          strokeWidth="1"
        />
      ))}
      <rect
        x="1.5"
        y="1.5"
        width="13"
        height="13"
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </g>
  );
}
