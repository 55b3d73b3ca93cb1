import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { ensemble } from './worked-tables.ts';

const { probabilities, weights, average, labels, winners } = ensemble;
const bar = { x: 92, width: 240, height: 24 };
const votes = 190;

/** Probabilities as shares of a bar, and their weighted mean; below, the labels of the same number of models. */
export function EnsembleBars() {
  const t = useTranslations('figures.ensemble-bars');
  const model = (at: number): string => t('model', { model: at });
  const numbers = {
    shares: probabilities.map(([share]) => share).join(', '),
    weights: weights.join(', '),
    average: average[0]!,
    winners: winners.join(', '),
  };
  return (
    <FigureFrame width={368} height={286} label={t('label', numbers)} caption={t('caption')}>
      <FigureTitle y={13}>{t('average')}</FigureTitle>
      {probabilities.map((shares, at) => (
        <g key={at}>
          <PartName x={0} y={42 + at * 30}>
            {model(at)}
          </PartName>
          <Shares y={26 + at * 30} shares={shares} />
          <text x={366} y={42 + at * 30} textAnchor="end" className="fill-muted font-mono">
            {`× ${weights[at]}`}
          </text>
        </g>
      ))}
      <line x1={bar.x} x2={bar.x + bar.width} y1={118} y2={118} className="stroke-line-strong" />
      <Shares y={124} shares={average} isMarked />
      <FigureTitle y={votes - 14}>{t('vote')}</FigureTitle>
      {labels.map((_, at) => (
        <PartName key={at} x={bar.x + 23 + at * 64} y={votes + 6} textAnchor="middle">
          {model(at)}
        </PartName>
      ))}
      {winners.map((winner, example) => (
        <Vote key={example} example={example} name={t('example', { example })} winner={winner} />
      ))}
    </FigureFrame>
  );
}

/** A bar cut in two: class 0 tinted, class 1 plain. */
function Shares({ y, shares, isMarked = false }: { y: number; shares: number[]; isMarked?: boolean }) {
  const [first, second] = shares as [number, number];
  const cut = first * bar.width;
  return (
    <g className={isMarked ? 'font-mono font-semibold' : 'font-mono'} textAnchor="middle">
      <rect x={bar.x} y={y} width={cut} height={bar.height} className="fill-accent-soft stroke-accent" />
      <rect
        x={bar.x + cut}
        y={y}
        width={bar.width - cut}
        height={bar.height}
        className="fill-surface stroke-line-strong"
      />
      <text x={bar.x + cut / 2} y={y + 16} className="fill-ink">
        {first}
      </text>
      <text x={bar.x + (bar.width + cut) / 2} y={y + 16} className="fill-ink">
        {second}
      </text>
    </g>
  );
}

function Vote({ example, name, winner }: { example: number; name: string; winner: number }) {
  const y = votes + 16 + example * 40;
  const end = bar.x + labels.length * 64 - 14;
  return (
    <g>
      <PartName x={0} y={y + 19}>
        {name}
      </PartName>
      {labels.map((row, model) => (
        <NumberCell
          key={model}
          x={bar.x + model * 64}
          y={y}
          width={46}
          height={28}
          text={String(row[example])}
          isMarked={row[example] === winner}
        />
      ))}
      <Arrow from={[end + 2, y + 14]} to={[end + 28, y + 14]} />
      <text x={end + 40} y={y + 19} className="fill-accent font-mono font-semibold">
        {winner}
      </text>
    </g>
  );
}
