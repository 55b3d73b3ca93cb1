import { useTranslations } from 'next-intl';
import { pruned } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { showNumber } from './show-number.ts';

const { weights, mask } = pruned;
const [left, full] = [70, 230];
const largest = Math.max(...weights.map(Math.abs));

/** The weights by size: the smaller half is set to 0, whatever its sign. */
export function PruneBars() {
  const t = useTranslations('figures.prune-bars');
  const texts = weights.map((weight) => showNumber(weight, weight === 2 ? 0 : weight === 0.05 ? 2 : 1));
  return (
    <FigureFrame
      width={368}
      height={146}
      label={t('label', {
        weights: texts.join(', '),
        kept: texts.filter((_, at) => mask[at] === 1).join(', '),
      })}
      caption={t('caption')}
    >
      <PartName x={44} y={14} textAnchor="end">
        w
      </PartName>
      <PartName x={left} y={14}>
        |w|
      </PartName>
      <PartName x={366} y={14} textAnchor="end">
        {t('result')}
      </PartName>
      {weights.map((weight, at) => {
        const [y, isKept] = [26 + at * 30, mask[at] === 1];
        return (
          <g key={weight} dominantBaseline="central" className="font-mono">
            <text x={44} y={y + 11} textAnchor="end" className="fill-ink">
              {texts[at]}
            </text>
            <rect
              x={left}
              y={y}
              width={Math.max((full * Math.abs(weight)) / largest, 2)}
              height={22}
              strokeDasharray={isKept ? undefined : '3 3'}
              className={isKept ? 'fill-accent-soft stroke-accent' : 'fill-none stroke-line-strong'}
            />
            <text x={366} y={y + 11} textAnchor="end" className={isKept ? 'fill-ink' : 'fill-muted'}>
              {isKept ? texts[at] : '0'}
            </text>
          </g>
        );
      })}
    </FigureFrame>
  );
}
