import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';
import { clipGradient, clipped } from './worked-training.ts';

const { norm, shorter } = clipGradient();
const { maxNorm } = clipped;
const [g0, g1] = clipped.gradient as [number, number];
const [s0, s1] = shorter as [number, number];
const unit = 34;
const x = linearScale([0, 1], [30, 30 + unit]);
const y = linearScale([0, 1], [164, 164 - unit]);

/** Two tensors of one entry each, drawn as the axes of a plane: the arrow is shortened and keeps its direction. */
export function ClipLength() {
  const t = useTranslations('figures.clip-length');
  const numbers = {
    gradient: clipped.gradient.join(', '),
    norm,
    maxNorm,
    shorter: shorter.map((part) => showNumber(part, 1)).join(', '),
  };
  return (
    <FigureFrame width={368} height={186} label={t('label', numbers)} caption={t('caption')}>
      <line x1={x(0)} x2={x(4.4)} y1={y(0)} y2={y(0)} className="stroke-line-strong" />
      <line x1={x(0)} x2={x(0)} y1={y(0)} y2={y(4.6)} className="stroke-line-strong" />
      <path
        d={`M${x(maxNorm)} ${y(0)}A${unit} ${unit} 0 0 0 ${x(0)} ${y(maxNorm)}`}
        strokeDasharray="3 3"
        className="fill-none stroke-accent"
      />
      <path
        d={`M${x(g0)} ${y(0)}V${y(g1)}H${x(0)}`}
        strokeDasharray="2 4"
        className="fill-none stroke-muted"
      />
      <Arrow from={[x(0), y(0)]} to={[x(g0), y(g1)]} />
      <Arrow from={[x(0), y(0)]} to={[x(s0), y(s1)]} tone="accent" />
      <PartName x={x(g0)} y={y(0) + 17} textAnchor="middle">
        {g0}
      </PartName>
      <PartName x={x(maxNorm)} y={y(0) + 17} textAnchor="middle">
        {maxNorm}
      </PartName>
      <PartName x={x(0) - 8} y={y(g1) + 4} textAnchor="end">
        {g1}
      </PartName>
      <g transform="translate(212 0)">
        <PartName x={0} y={30}>
          {t('before')}
        </PartName>
        <text x={0} y={48} className="fill-ink font-mono">
          {`[${g0}] [${g1}]`}
        </text>
        <text x={0} y={66} className="fill-ink font-mono">
          {`√(9 + 16) = ${norm}`}
        </text>
        <PartName x={0} y={104}>
          {t('after', { maxNorm })}
        </PartName>
        <text x={0} y={122} className="fill-accent font-mono font-semibold">
          {`[${showNumber(s0, 1)}] [${showNumber(s1, 1)}]`}
        </text>
      </g>
    </FigureFrame>
  );
}
