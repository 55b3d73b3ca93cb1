import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linearScale } from './linear-scale.ts';
import { summarizeDigitCnn, type LayerSummary } from './digit-cnn-summary.ts';

const summaries = summarizeDigitCnn();
const row = 30;
const top = 26;
const shapeEnd = 178;
const bars = { parameters: { left: 196, width: 68 }, work: { left: 280, width: 88 } };

/** Every layer of the digit network with the shape of its output, its parameters and its work. */
export function DigitCnnLayers() {
  const t = useTranslations('figures.digit-cnn-layers');
  const total = (quantity: 'parameters' | 'work'): string =>
    grouped(summaries.reduce((sum, summary) => sum + summary[quantity], 0));
  const numbers = { parameters: total('parameters'), work: total('work') };
  const shapes = summaries.map(({ name, shape }) => `${name} [${shape.join(', ')}]`).join(' → ');
  return (
    <FigureFrame
      width={368}
      height={top + row * summaries.length}
      label={t('label', { shapes, ...numbers })}
      caption={t('caption', numbers)}
    >
      <g className="fill-muted">
        <text x={shapeEnd} y={11} textAnchor="end">
          {t('shape')}
        </text>
        <text x={bars.parameters.left} y={11}>
          {t('parameters')}
        </text>
        <text x={bars.work.left} y={11}>
          {t('work')}
        </text>
      </g>
      {summaries.map((summary, at) => (
        <Row key={at} summary={summary} y={top + row * at} />
      ))}
    </FigureFrame>
  );
}

function Row({ summary, y }: { summary: LayerSummary; y: number }) {
  return (
    <g>
      <line x1={0} x2={368} y1={y - 6} y2={y - 6} className="stroke-line" />
      <text x={0} y={y + 10} className="fill-ink">
        {summary.name}
      </text>
      <text x={shapeEnd} y={y + 10} textAnchor="end" className="fill-ink">
        {summary.shape.join(' × ')}
      </text>
      <Bar quantity="parameters" value={summary.parameters} y={y} />
      <Bar quantity="work" value={summary.work} y={y} />
    </g>
  );
}

function Bar({ quantity, value, y }: { quantity: 'parameters' | 'work'; value: number; y: number }) {
  const { left, width } = bars[quantity];
  const largest = Math.max(...summaries.map((summary) => summary[quantity]));
  const length = linearScale([0, largest], [0, width]);
  if (value === 0) return null;
  return (
    <g>
      <text x={left} y={y + 8} className="fill-ink">
        {grouped(value)}
      </text>
      <rect
        x={left}
        y={y + 13}
        width={Math.max(length(value), 0.5)}
        height={5}
        className={quantity === 'work' ? 'fill-track-language' : 'fill-accent'}
      />
    </g>
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
