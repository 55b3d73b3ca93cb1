import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { showNumber } from './show-number.ts';
import { ValueBox } from './value-box.tsx';
import { averageNets, oppositeNets, type NetValues } from './worked-training.ts';

const { nets, weightAverage, predictionAverage } = averageNets();
const rows = [44, 94, 158];
const nodes = { x: 106, hidden: 184, out: 262 };
const joined = { x: 336, y: (rows[0]! + rows[1]!) / 2 };

/** Two nets that compute the same, the mean of their predictions, and the net of their mean weights. */
export function TwoAverages() {
  const t = useTranslations('figures.two-averages');
  const numbers = {
    x: oppositeNets.x,
    out: nets[0]!.out,
    predictions: predictionAverage,
    weights: weightAverage.out,
  };
  return (
    <FigureFrame width={368} height={180} label={t('label', numbers)} caption={t('caption')}>
      {(['x', 'hidden', 'out'] as const).map((name) => (
        <PartName key={name} x={nodes[name]} y={14} textAnchor="middle">
          {name === 'x' ? 'x' : t(name)}
        </PartName>
      ))}
      {nets.map((net, at) => (
        <g key={at}>
          <PartName x={0} y={rows[at]! + 4}>
            {t('net', { net: at })}
          </PartName>
          <Chain y={rows[at]!} net={net} />
          <Arrow
            from={[nodes.out + 20, rows[at]!]}
            to={[joined.x - 20, joined.y + (at === 0 ? -8 : 8)]}
            tone="accent"
          />
        </g>
      ))}
      <PartName x={joined.x} y={joined.y - 24} textAnchor="middle">
        {t('mean')}
      </PartName>
      <ValueBox
        x={joined.x}
        y={joined.y}
        width={36}
        height={32}
        text={showNumber(predictionAverage)}
        isMarked
      />
      <line x1={0} x2={368} y1={126} y2={126} className="stroke-line" />
      <text x={0} y={rows[2]! - 4} className="fill-ink">
        {t('weights')}
      </text>
      <text x={0} y={rows[2]! + 12} className="fill-ink">
        {t('averaged')}
      </text>
      <Chain y={rows[2]!} net={weightAverage} isMarked />
    </FigureFrame>
  );
}

function Chain({ y, net, isMarked = false }: { y: number; net: NetValues; isMarked?: boolean }) {
  const { x, hidden, out } = nodes;
  const links = [
    { from: x, to: hidden, weight: net.W1 },
    { from: hidden, to: out, weight: net.W2 },
  ];
  return (
    <g>
      <ValueBox x={x} y={y} width={36} height={28} text={showNumber(oppositeNets.x)} />
      <ValueBox x={hidden} y={y} width={36} height={28} text={showNumber(net.hidden)} />
      <ValueBox x={out} y={y} width={36} height={28} text={showNumber(net.out)} isMarked={isMarked} />
      {links.map(({ from, to, weight }) => (
        <g key={from}>
          <Arrow from={[from + 20, y]} to={[to - 20, y]} />
          <PartName x={(from + to) / 2} y={y - 6} textAnchor="middle">
            {`· ${weight < 0 ? `(${showNumber(weight)})` : showNumber(weight)}`}
          </PartName>
        </g>
      ))}
    </g>
  );
}
