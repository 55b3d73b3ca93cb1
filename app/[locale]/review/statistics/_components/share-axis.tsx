import type { Scale } from '#components/figures/linear-scale.ts';
import { percent } from './percent.ts';

interface ShareAxisProps {
  y: Scale;
  left: number;
  right: number;
}

/** Hairlines for shares of 0, 25 … 100 %. */
export function ShareAxis({ y, left, right }: ShareAxisProps) {
  return (
    <g>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={left} x2={right} y1={y(share)} y2={y(share)} className="stroke-line" />
          <text x={left - 6} y={y(share)} textAnchor="end" dominantBaseline="central" className="fill-muted">
            {percent(share)}
          </text>
        </g>
      ))}
    </g>
  );
}
