import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { bestOf, gridTrials, randomTrials, scoreOf, scoreOfImportant, type Trial } from './search-trials.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 264];
const side = 160;
const panels = { grid: 20, random: 204 };
const curve = { top: 26, bottom: 74 };
const square = { top: 86, bottom: 86 + side };
const score = linearScale([0.7, 0.95], [curve.bottom, curve.top]);
const down = linearScale([0, 1], [square.bottom, square.top]);

/** Nine trials each: what a grid and what random draws see of the hyper-parameter that matters. */
export function GridAndRandom() {
  const t = useTranslations('figures.grid-and-random');
  const [grid, random] = [gridTrials(), randomTrials()];
  const numbers = {
    grid: showNumber(scoreOf(bestOf(grid)), 3),
    random: showNumber(scoreOf(bestOf(random)), 3),
    gridValues: countValues(grid),
    randomValues: countValues(random),
    trials: grid.length,
  };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <text
        x={10}
        y={(square.top + square.bottom) / 2}
        textAnchor="middle"
        transform={`rotate(-90 10 ${(square.top + square.bottom) / 2})`}
        className="fill-muted"
      >
        {t('unimportant')}
      </text>
      <Panel left={panels.grid} title={t('grid')} trials={grid} axis={t('important')} best={numbers.grid} />
      <Panel
        left={panels.random}
        title={t('random')}
        trials={random}
        axis={t('important')}
        best={numbers.random}
      />
    </FigureFrame>
  );
}

interface PanelProps {
  left: number;
  title: string;
  trials: readonly Trial[];
  axis: string;
  /** Score of the best trial, as printed. */
  best: string;
}

function Panel({ left, title, trials, axis, best }: PanelProps) {
  const across = linearScale([0, 1], [left, left + side]);
  const winner = bestOf(trials);
  const samples = Array.from({ length: 81 }, (_, at) => at / 80);
  return (
    <g>
      <text x={left} y={12} className="fill-ink font-semibold">
        {title}
      </text>
      <path
        d={linePath(samples.map((value) => [across(value), score(scoreOfImportant(value))] as const))}
        className="fill-none stroke-muted"
        strokeWidth="1.5"
      />
      <rect
        x={left}
        y={square.top}
        width={side}
        height={side}
        className="fill-surface stroke-line-strong"
        strokeWidth="0.75"
      />
      {trials.map((trial) => (
        <g key={`${trial.important} ${trial.unimportant}`}>
          <path
            d={`M${across(trial.important)} ${down(trial.unimportant)}V${score(scoreOfImportant(trial.important))}`}
            className={trial === winner ? 'stroke-accent' : 'stroke-line-strong opacity-60'}
            strokeWidth={trial === winner ? 1.5 : 0.75}
          />
          <circle
            cx={across(trial.important)}
            cy={score(scoreOfImportant(trial.important))}
            r="2.5"
            className={trial === winner ? 'fill-accent' : 'fill-muted'}
          />
          <circle
            cx={across(trial.important)}
            cy={down(trial.unimportant)}
            r="4"
            className={trial === winner ? 'fill-accent' : 'fill-muted'}
          />
        </g>
      ))}
      <text x={left + side} y={12} textAnchor="end" className="fill-accent">
        {best}
      </text>
      <text x={left + side / 2} y={square.bottom + 15} textAnchor="middle" className="fill-muted">
        {axis}
      </text>
    </g>
  );
}

function countValues(trials: readonly Trial[]): number {
  return new Set(trials.map(({ important }) => important)).size;
}
