import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linearScale, type Scale } from './linear-scale.ts';
import {
  fitStatistics,
  standardise,
  testValues,
  trainingValues,
  type Statistics,
} from './scaling-example.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 248];
const [left, right] = [14, 360];
const raw = linearScale([40, 94], [left, right]);
const standard = linearScale([-2, 9], [left, right]);
const rows = { raw: 60, right: 140, leaked: 220 };

/** One column standardised twice: with the statistics of the training rows, and with those of all rows. */
export function FitOnTrain() {
  const t = useTranslations('figures.fit-on-train');
  const fitted = fitStatistics(trainingValues);
  const leaked = fitStatistics([...trainingValues, ...testValues]);
  const outlier = Math.max(...testValues);
  const numbers = {
    outlier,
    right: showShort(standardise(outlier, fitted)),
    leaked: showShort(standardise(outlier, leaked)),
  };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Legend training={t('training')} test={t('test')} />
      <NumberLine at={rows.raw} scale={raw} ticks={[40, 50, 60, 70, 80, 90]} title={t('raw')} />
      <Values at={rows.raw} place={raw} />
      <NumberLine
        at={rows.right}
        scale={standard}
        ticks={[-2, 0, 2, 4, 6, 8]}
        title={t('fitted', show(fitted))}
      />
      <Values at={rows.right} place={(value) => standard(standardise(value, fitted))} />
      <NumberLine
        at={rows.leaked}
        scale={standard}
        ticks={[-2, 0, 2, 4, 6, 8]}
        title={t('mixed', show(leaked))}
      />
      <Values at={rows.leaked} place={(value) => standard(standardise(value, leaked))} />
    </FigureFrame>
  );
}

function show({ mean, deviation }: Statistics): { mean: string; deviation: string } {
  return { mean: showShort(mean), deviation: showShort(deviation) };
}

function showShort(value: number): string {
  return showNumber(value, Number.isInteger(value) ? 0 : 1);
}

function Legend({ training, test }: { training: string; test: string }) {
  return (
    <g className="fill-ink">
      <TrainingMark x={left + 5} y={8} />
      <text x={left + 15} y={12}>
        {training}
      </text>
      <TestMark x={left + 125} y={8} />
      <text x={left + 135} y={12}>
        {test}
      </text>
    </g>
  );
}

interface NumberLineProps {
  at: number;
  scale: Scale;
  ticks: readonly number[];
  title: string;
}

function NumberLine({ at, scale, ticks, title }: NumberLineProps) {
  return (
    <g className="fill-muted">
      <text x={left} y={at - 16} className="fill-ink">
        {title}
      </text>
      <path d={`M${left} ${at}H${right}`} className="stroke-line-strong" />
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${scale(tick)} ${at}v5`} className="stroke-line-strong" />
          <text x={scale(tick)} y={at + 18} textAnchor="middle">
            {showNumber(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Values({ at, place }: { at: number; place: Scale }) {
  return (
    <>
      {trainingValues.map((value) => (
        <TrainingMark key={value} x={place(value)} y={at} />
      ))}
      {testValues.map((value) => (
        <TestMark key={value} x={place(value)} y={at} />
      ))}
    </>
  );
}

function TrainingMark({ x, y }: { x: number; y: number }) {
  return <circle cx={x} cy={y} r="4.5" className="fill-accent stroke-paper" />;
}

function TestMark({ x, y }: { x: number; y: number }) {
  return (
    <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className="fill-paper stroke-warn" strokeWidth="2" />
  );
}
