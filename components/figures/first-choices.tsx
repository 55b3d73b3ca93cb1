import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { FigureFrame } from './figure-frame.tsx';
import { linePath } from './line-path.ts';

const structures = ['grid', 'stream', 'text', 'table'] as const;
type Structure = (typeof structures)[number];

const row = 58;
const top = 24;
const columns = { input: 58, model: 168, baseline: 272 };

/** Four structures of an input, with the first model to try and the baseline that it has to beat. */
export function FirstChoices() {
  const t = useTranslations('figures.first-choices');
  return (
    <FigureFrame width={368} height={top + row * structures.length} label={t('label')} caption={t('caption')}>
      <g className="fill-muted">
        <text x={columns.input} y={12}>
          {t('input')}
        </text>
        <text x={columns.model} y={12}>
          {t('model')}
        </text>
        <text x={columns.baseline} y={12}>
          {t('baseline')}
        </text>
      </g>
      {structures.map((structure, at) => {
        const Sign = signs[structure];
        return (
          <g key={structure} transform={`translate(0 ${top + row * at})`}>
            <line x1={0} x2={368} y1={0} y2={0} className="stroke-line" />
            <g transform="translate(4 9)">
              <Sign />
            </g>
            <Lines x={columns.input} text={t(`${structure}Input`)} />
            <Lines x={columns.model} text={t(`${structure}Model`)} className="fill-accent font-medium" />
            <Lines x={columns.baseline} text={t(`${structure}Baseline`)} />
          </g>
        );
      })}
    </FigureFrame>
  );
}

/** SVG does not wrap: the messages say where a line ends. */
function Lines({ x, text, className = 'fill-ink' }: { x: number; text: string; className?: string }) {
  const lines = text.split('\n');
  return (
    <text x={x} y={row / 2 - 8 * (lines.length - 1)} className={className}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : 16} dominantBaseline="central">
          {line}
        </tspan>
      ))}
    </text>
  );
}

const size = 40;
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Neighbouring values in two directions, brighter towards one corner. */
function Grid() {
  const cells = 4;
  return range(cells * cells).map((at) => {
    const [y, x] = [Math.floor(at / cells), at % cells];
    return (
      <rect
        key={at}
        x={(x * size) / cells}
        y={(y * size) / cells}
        width={size / cells - 1}
        height={size / cells - 1}
        fillOpacity={(x + y + 1) / (2 * cells - 1)}
        className="fill-accent"
      />
    );
  });
}

/** A value over time. */
function Stream() {
  const wave = range(size + 1).map((x) => [x, size / 2 - 12 * Math.sin(x / 5) * Math.exp(-x / 40)] as const);
  return <path d={linePath(wave)} strokeWidth="2" className="fill-none stroke-accent" />;
}

/** Lines of words of different lengths. */
function Text() {
  const lengths = [
    [9, 14, 8],
    [16, 7, 10],
    [6, 11, 15],
    [13, 9],
  ];
  return lengths.flatMap((words, line) =>
    words.map((width, at) => (
      <rect
        key={`${line}.${at}`}
        x={words.slice(0, at).reduce((sum, word) => sum + word + 3, 0)}
        y={3 + line * 10}
        width={width}
        height={4}
        className="fill-accent"
      />
    )),
  );
}

/** Columns that mean different things. */
function Table() {
  return range(12).map((at) => {
    const [y, x] = [Math.floor(at / 3), at % 3];
    return (
      <rect
        key={at}
        x={x * 14 + 0.5}
        y={y * 10 + 0.5}
        width={12}
        height={8}
        className={`stroke-accent ${y === 0 ? 'fill-accent' : x === 1 ? 'fill-accent-soft' : 'fill-none'}`}
      />
    );
  });
}

const signs: Record<Structure, ComponentType> = { grid: Grid, stream: Stream, text: Text, table: Table };
