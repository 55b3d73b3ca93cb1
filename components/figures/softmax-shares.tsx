import { useTranslations } from 'next-intl';
import type { Scale } from '#components/tensor/color-scale.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { HeatCell } from './heat-cell.tsx';
import { softmax } from './sequence-examples.ts';
import { showNumber } from './show-number.ts';

const logits = [1, 2, 3];
const largest = Math.max(...logits);
const shares = softmax(logits);
const scale: Scale = { kind: 'magnitude', limit: 1 };
const bar = { x: 112, width: 150, height: 22 };

/** Logits without their maximum, their powers of e, and the share that each has of the sum. */
export function SoftmaxShares() {
  const t = useTranslations('figures.softmax-shares');
  const numbers = {
    logits: logits.join(', '),
    shares: shares.map((share) => showNumber(share, 3)).join(', '),
  };
  return (
    <FigureFrame width={368} height={162} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={16} y={16} textAnchor="middle">
        z
      </PartName>
      <PartName x={72} y={16} textAnchor="middle">
        z − m
      </PartName>
      <PartName x={bar.x} y={16}>
        e
        <tspan dy="-4" fontSize="9">
          z − m
        </tspan>
      </PartName>
      <PartName x={366} y={16} textAnchor="end">
        p
      </PartName>
      {logits.map((logit, at) => (
        <Row key={logit} logit={logit} at={at} />
      ))}
      {shares.map((share, at) => (
        <HeatCell
          key={at}
          x={1 + 366 * shares.slice(0, at).reduce((sum, one) => sum + one, 0)}
          y={130}
          width={366 * share}
          height={30}
          value={share}
          text={showNumber(share, 2)}
          scale={scale}
        />
      ))}
    </FigureFrame>
  );
}

function Row({ logit, at }: { logit: number; at: number }) {
  const y = 30 + at * 30;
  const [middle, power] = [y + bar.height / 2, Math.exp(logit - largest)];
  return (
    <g className="fill-ink font-mono" dominantBaseline="central">
      <text x={16} y={middle} textAnchor="middle">
        {showNumber(logit)}
      </text>
      <text x={72} y={middle} textAnchor="middle">
        {showNumber(logit - largest)}
      </text>
      <rect
        x={bar.x}
        y={y}
        width={Math.round(bar.width * power)}
        height={bar.height}
        className="fill-accent-soft stroke-accent"
      />
      <text x={bar.x + bar.width * power + 6} y={middle}>
        {showNumber(power, 2)}
      </text>
      <text x={366} y={middle} textAnchor="end">
        {showNumber(shares[at]!, 2)}
      </text>
    </g>
  );
}
