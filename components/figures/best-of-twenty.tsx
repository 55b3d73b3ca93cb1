import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linearScale, type Interval } from './linear-scale.ts';
import {
  exampleCount,
  expectedBest,
  modelCount,
  selectBest,
  standardError,
  trueAccuracy,
} from './model-selection.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 174];
const range: Interval = [71, 89];
const x = linearScale(range, [4, 364]);
const base = 116;
const dot = 5.5;

/** Twenty equally good models on one test sample: the winner's score is not its accuracy. */
export function BestOfTwenty() {
  const t = useTranslations('figures.best-of-twenty');
  const { scores, fresh } = selectBest();
  const best = Math.max(...scores);
  const numbers = {
    models: modelCount,
    examples: exampleCount,
    truth: percent(trueAccuracy),
    best: percent(best),
    fresh: percent(fresh),
    expected: percent(expectedBest()),
    error: percent(standardError(trueAccuracy, exampleCount)),
  };
  const truth = x(100 * trueAccuracy);
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <path d={`M${truth} 26V${base}`} className="stroke-muted" strokeDasharray="4 3" />
      <HaloText x={truth} y={18} textAnchor="middle" className="fill-muted">
        {t('truth', numbers)}
      </HaloText>
      {stack(scores).map(({ score, level }) => (
        <circle
          key={`${score} ${level}`}
          cx={x(100 * score)}
          cy={base - dot - 2 * dot * level}
          r={dot - 0.75}
          className={score === best ? 'fill-accent' : 'fill-line-strong'}
        />
      ))}
      <HaloText x={x(100 * best)} y={base - 6 * dot} textAnchor="middle" className="fill-accent">
        {t('best', numbers)}
      </HaloText>
      <path d={`M${x(range[0])} ${base}H${x(range[1])}`} className="stroke-line-strong" />
      {[72, 76, 80, 84, 88].map((tick) => (
        <text key={tick} x={x(tick)} y={base + 52} textAnchor="middle" className="fill-muted">
          {t('percent', { value: tick })}
        </text>
      ))}
      <path
        d={`M${x(100 * best)} ${base + 5}V${base + 18}H${x(100 * fresh) + 6}`}
        className="fill-none stroke-accent"
      />
      <path
        d={`M${x(100 * fresh)} ${base + 12}l6 6l-6 6l-6 -6z`}
        className="fill-paper stroke-accent"
        strokeWidth="1.5"
      />
      <HaloText x={x(100 * fresh) - 12} y={base + 22} textAnchor="end" className="fill-accent">
        {t('fresh', numbers)}
      </HaloText>
    </FigureFrame>
  );
}

/** Equal scores stand on one another. */
function stack(scores: readonly number[]): { score: number; level: number }[] {
  return scores.map((score, at) => ({
    score,
    level: scores.slice(0, at).filter((earlier) => earlier === score).length,
  }));
}

function percent(share: number): string {
  return showNumber(100 * share, 1);
}
