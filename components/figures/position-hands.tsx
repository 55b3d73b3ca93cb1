import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { positionAngle } from './sequence-examples.ts';

const width = 8;
const positions = [0, 1, 5, 20];
const pairs = [0, 1, 2, 3];
const radius = 24;
const step = { x: 78, y: 66 };

/** Every pair of columns as a clock hand: its sine is the height of the tip, its cosine the distance to the right. */
export function PositionHands() {
  const t = useTranslations('figures.position-hands');
  return (
    <FigureFrame width={368} height={292} label={t('label')} caption={t('caption')}>
      {pairs.map((pair) => (
        <PartName key={pair} x={92 + pair * step.x} y={14} textAnchor="middle">
          {t('pair', { pair })}
        </PartName>
      ))}
      {positions.map((position, line) => (
        <g key={position} transform={`translate(92 ${54 + line * step.y})`}>
          <text x={-92} y={0} dominantBaseline="central" className="fill-ink">
            {t('position', { position })}
          </text>
          {pairs.map((pair) => (
            <Dial key={pair} x={pair * step.x} angle={positionAngle(position, pair, width)} />
          ))}
        </g>
      ))}
    </FigureFrame>
  );
}

function Dial({ x, angle }: { x: number; angle: number }) {
  const tip = { x: hundredths(x + radius * Math.cos(angle)), y: hundredths(-radius * Math.sin(angle)) };
  return (
    <g>
      <circle cx={x} cy={0} r={radius} className="fill-surface stroke-line-strong" />
      <path d={`M${x} 0H${x + radius}`} className="stroke-line" strokeDasharray="2 2" />
      <path d={`M${x} 0L${tip.x} ${tip.y}`} strokeWidth="2" className="stroke-accent" />
      <circle cx={tip.x} cy={tip.y} r="3.5" className="fill-accent" />
    </g>
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
