import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName } from './figure-text.tsx';
import { linePath } from './line-path.ts';
import { areaUnder, ranked, rocCurve } from './practice-examples.ts';
import { showNumber } from './show-number.ts';

const side = 150;
const curves = ranked.map((sample) => rocCurve(sample));

/** The ROC curves of both examples with the area under them: a tie makes one slanted step. */
export function RocSteps() {
  const t = useTranslations('figures.roc-steps');
  const [first, second] = curves.map((curve) => showNumber(areaUnder(curve), 2)) as [string, string];
  return (
    <FigureFrame width={368} height={222} label={t('label', { first, second })} caption={t('caption')}>
      {curves.map((curve, at) => (
        <g key={at} transform={`translate(${at * 190 + 20} 30)`}>
          <FigureTitle x={0} y={-16}>
            {t(at === 0 ? 'distinct' : 'tied')}
          </FigureTitle>
          <Curve curve={curve} area={t('area', { area: showNumber(areaUnder(curve), 2) })} />
          <PartName x={side / 2} y={side + 32} textAnchor="middle">
            {t('falsePositives')}
          </PartName>
        </g>
      ))}
      <text
        transform={`translate(11 ${30 + side / 2}) rotate(-90)`}
        textAnchor="middle"
        className="fill-muted"
      >
        {t('truePositives')}
      </text>
    </FigureFrame>
  );
}

function Curve({ curve, area }: { curve: [number, number][]; area: string }) {
  const points = curve.map(([x, y]) => [x * side, (1 - y) * side] as const);
  return (
    <g>
      <path d={`${linePath([...points, [side, side]])}Z`} className="fill-accent-soft" />
      <rect width={side} height={side} className="fill-none stroke-line-strong" />
      <path d={`M0 ${side}L${side} 0`} strokeDasharray="3 4" className="stroke-muted" />
      <path
        d={linePath(points)}
        strokeWidth="2.5"
        strokeLinejoin="round"
        className="fill-none stroke-accent"
      />
      {points.map(([x, y], at) => (
        <circle key={at} cx={x} cy={y} r="3.5" className="fill-accent" />
      ))}
      <text x={side - 8} y={side - 12} textAnchor="end" className="fill-ink">
        {area}
      </text>
      {[0, 1].map((value) => (
        <PartName key={value} x={value * side} y={side + 15} textAnchor="middle">
          {value}
        </PartName>
      ))}
    </g>
  );
}
