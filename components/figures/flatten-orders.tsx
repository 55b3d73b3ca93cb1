import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import {
  channelsFirst,
  channelsLast,
  output,
  rowOrder,
  weights,
  type Feature,
} from './flatten-orders-example.ts';
import { NumberCell } from './number-cell.tsx';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 196];
const cell = { width: 42, height: 26 };
const left = (width - channelsLast.length * cell.width) / 2;
const tops = { last: 20, first: 122 };
const centre = (at: number): number => left + (at + 0.5) * cell.width;

/** The same eight features in both orders, and the row of the kernel that each brings along. */
export function FlattenOrders() {
  const t = useTranslations('figures.flatten-orders');
  const numbers = {
    right: showNumber(output(channelsLast, weights)),
    copied: showNumber(output(channelsFirst, weights), 1),
    rows: rowOrder.join(', '),
  };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <text x={left} y={12} className="fill-muted">
        {t('last')}
      </text>
      <Features features={channelsLast} top={tops.last} />
      {rowOrder.map((row, at) => (
        <path
          key={row}
          d={threadPath(row, at)}
          strokeWidth="1.5"
          className={threadClass(channelsFirst[at]!)}
        />
      ))}
      <Features features={channelsFirst} top={tops.first} />
      {rowOrder.map((row, at) => (
        <text key={row} x={centre(at)} y={tops.first + 44} textAnchor="middle" className="fill-ink font-mono">
          {row}
        </text>
      ))}
      <text x={left} y={tops.first + 66} className="fill-muted">
        {t('first')}
      </text>
    </FigureFrame>
  );
}

function Features({ features, top }: { features: readonly Feature[]; top: number }) {
  return features.map(({ channel, pixel }, at) => (
    <NumberCell
      key={`${channel}${pixel}`}
      x={left + at * cell.width}
      y={top}
      {...cell}
      text={`${channel}${pixel + 1}`}
      isMarked={channel === 'r'}
    />
  ));
}

/** From a feature's old place to its new one, level at both ends. */
function threadPath(row: number, at: number): string {
  const [start, end] = [tops.last + cell.height + 2, tops.first - 2];
  const middle = (start + end) / 2;
  return `M${centre(row)} ${start}C${centre(row)} ${middle} ${centre(at)} ${middle} ${centre(at)} ${end}`;
}

function threadClass({ channel }: Feature): string {
  return channel === 'r' ? 'fill-none stroke-accent' : 'fill-none stroke-muted';
}
