import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { HaloText } from './halo-text.tsx';
import { linearScale } from './linear-scale.ts';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';
import { pathGradients, productPath } from './worked-training.ts';

const gradients = pathGradients();
const { x: end, steps } = productPath;
const width = 156;
const floor = 132;
const y = linearScale([0, 2], [floor, 30]);
const slot = width / steps;
const short = (value: number): string => showNumber(value, value % 1 === 0 ? 0 : 1);

/** The gradient of each input at four places of the way, its mean, and what the input is given. */
export function PathGradients() {
  const t = useTranslations('figures.path-gradients');
  const numbers = {
    end: end.join(', '),
    first: gradients[0]!.along.join(', '),
    second: gradients[1]!.along.join(', '),
    means: gradients.map(({ mean }) => mean).join(', '),
    attributions: gradients.map(({ attribution }) => attribution).join(', '),
  };
  return (
    <FigureFrame width={368} height={184} label={t('label', numbers)} caption={t('caption')}>
      {gradients.map((_, input) => (
        <Panel key={input} input={input} mean={t('mean', { mean: short(gradients[input]!.mean) })} />
      ))}
    </FigureFrame>
  );
}

function Panel({ input, mean }: { input: number; mean: string }) {
  const { along, mean: height, attribution } = gradients[input]!;
  return (
    <g transform={`translate(${input * 196 + 14} 0)`}>
      <MathName x={0} y={16} name="∂F/∂x" index={String(input)} />
      {[0, 1, 2].map((level) => (
        <g key={level}>
          <line x1={0} x2={width} y1={y(level)} y2={y(level)} className="stroke-line" />
          <PartName x={-5} y={y(level) + 4} textAnchor="end">
            {level}
          </PartName>
        </g>
      ))}
      {along.map((value, at) => (
        <rect
          key={at}
          x={at * slot + 2}
          y={y(value)}
          width={slot - 4}
          height={floor - y(value)}
          className="fill-accent-soft stroke-accent"
        />
      ))}
      <line
        x1={0}
        x2={width}
        y1={y(height)}
        y2={y(height)}
        strokeWidth="1.5"
        strokeDasharray="5 3"
        className="stroke-ink"
      />
      <HaloText x={2} y={y(height) - 7}>
        {mean}
      </HaloText>
      <PartName x={0} y={floor + 16}>
        0
      </PartName>
      <PartName x={width} y={floor + 16} textAnchor="end">
        {`[${end.join(', ')}]`}
      </PartName>
      <text x={width / 2} y={floor + 42} textAnchor="middle" className="fill-accent font-mono font-semibold">
        {`IG = ${end[input]} · ${short(height)} = ${attribution}`}
      </text>
    </g>
  );
}
