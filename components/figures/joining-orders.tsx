import { useTranslations } from 'next-intl';
import { shared } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';

const { values, shares } = shared;
const unit = 62;
const left = 100;
const height = 30;
const shades = [
  { box: 'fill-accent-soft stroke-accent', ink: 'fill-ink' },
  { box: 'fill-accent stroke-accent', ink: 'fill-on-accent' },
] as const;

/** Both orders in which two features can join, what each adds, and the average of the two. */
export function JoiningOrders() {
  const t = useTranslations('figures.joining-orders');
  const all = values[3];
  const orders: Omit<OrderProps, 'line' | 'isMean'>[] = [
    {
      name: t('order', { first: 0, second: 1 }),
      parts: [
        [0, values[1]],
        [1, all - values[1]],
      ],
    },
    {
      name: t('order', { first: 1, second: 0 }),
      parts: [
        [1, values[2]],
        [0, all - values[2]],
      ],
    },
    {
      name: t('mean'),
      parts: [
        [0, shares[0]!],
        [1, shares[1]!],
      ],
    },
  ];
  return (
    <FigureFrame
      width={368}
      height={158}
      label={t('label', { first: shares[0]!, second: shares[1]! })}
      caption={t('caption')}
    >
      {orders.map((order, line) => (
        <Order key={order.name} {...order} line={line} isMean={line === 2} />
      ))}
      <path d="M0 102H350" className="stroke-line" />
    </FigureFrame>
  );
}

interface OrderProps {
  name: string;
  /** Which feature joins, and what it adds. */
  parts: readonly [feature: 0 | 1, gain: number][];
  line: number;
  isMean: boolean;
}

function Order({ name, parts, line, isMean }: OrderProps) {
  const y = line * 48 + (isMean ? 20 : 4);
  return (
    <g dominantBaseline="central">
      <PartName x={0} y={y + height / 2}>
        {name}
      </PartName>
      {parts.map(([feature, gain], at) => {
        const x = left + (at === 0 ? 0 : parts[0]![1] * unit);
        return (
          <g key={feature}>
            <rect x={x} y={y} width={gain * unit} height={height} className={shades[feature].box} />
            <text
              x={x + (gain * unit) / 2}
              y={y + height / 2}
              textAnchor="middle"
              className={`font-mono ${shades[feature].ink}`}
            >
              {`${feature}: ${isMean ? '' : '+'}${gain}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}
