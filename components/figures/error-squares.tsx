import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';
import { meanSquare, squaredErrors } from './worked-training.ts';

const { prediction, target } = squaredErrors;
const { errors, loss, gradient } = meanSquare();
const unit = 28;
const y = linearScale([0, 4], [134, 134 - 4 * unit]);
const x = (at: number): number => 104 + at * 98;
const sum = errors.map((error) => error ** 2).join(' + ');

/** Every error as the side of a square; the loss is the mean of the areas. */
export function ErrorSquares() {
  const t = useTranslations('figures.error-squares');
  const numbers = {
    prediction: prediction.join(', '),
    target: target.join(', '),
    errors: errors.join(', '),
    loss: showNumber(loss, 4),
    gradient: gradient.map((value) => showNumber(value, 3)).join(', '),
  };
  return (
    <FigureFrame width={368} height={216} label={t('label', numbers)} caption={t('caption')}>
      {[0, 2, 4].map((level) => (
        <g key={level}>
          <line x1={84} x2={368} y1={y(level)} y2={y(level)} className="stroke-line" />
          <PartName x={76} y={y(level) + 4} textAnchor="end">
            {level}
          </PartName>
        </g>
      ))}
      {errors.map((error, at) => (
        <g key={at}>
          {error !== 0 && <Square at={at} side={error * unit} />}
          <circle
            cx={x(at)}
            cy={y(target[at]!)}
            r="5.5"
            strokeWidth="1.5"
            className="fill-paper stroke-ink"
          />
          <circle cx={x(at)} cy={y(prediction[at]!)} r="3.5" className="fill-accent" />
          <text x={x(at)} y={158} textAnchor="middle" className="fill-ink font-mono">
            {error}
          </text>
          <text x={x(at)} y={178} textAnchor="middle" className="fill-ink font-mono">
            {showNumber(gradient[at]!, error === 0 ? 0 : 3)}
          </text>
        </g>
      ))}
      <PartName x={0} y={158}>
        {t('error')}
      </PartName>
      <PartName x={0} y={178}>
        {t('gradient')}
      </PartName>
      <text x={366} y={208} textAnchor="end" className="fill-accent font-mono font-semibold">
        {`mse = (${sum}) / ${errors.length} = ${showNumber(loss, 4)}`}
      </text>
    </FigureFrame>
  );
}

/** The square over an error, with its area. */
function Square({ at, side }: { at: number; side: number }) {
  const top = y(prediction[at]!);
  return (
    <g>
      <rect x={x(at)} y={top} width={side} height={side} className="fill-accent-soft stroke-accent" />
      <text
        x={x(at) + side / 2}
        y={top + side / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-ink font-mono"
      >
        {errors[at]! ** 2}
      </text>
    </g>
  );
}
