import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';

const units = 50;
const features = 1;
/** Keras' order. The candidate c alone uses the layer's `activation`; the gates use `recurrent_activation`. */
const blocks = [
  { name: 'i', activation: 'σ' },
  { name: 'f', activation: 'σ' },
  { name: 'c', activation: 'tanh' },
  { name: 'o', activation: 'σ' },
];

const cell = 1.28;
const side = units * cell;
/** The single rows of x and of the bias would be hairlines at this scale. */
const thin = 4;
const left = 92;
const distance = 70;
const top = 26;
const rows = [
  { name: 'input', count: features, y: top, height: thin, fill: 'fill-track-language' },
  { name: 'state', count: units, y: top + thin + 2, height: side, fill: 'fill-accent' },
  { name: 'bias', count: 1, y: top + thin + side + 4, height: thin, fill: 'fill-ink' },
] as const;
const bottom = top + 2 * thin + side + 4;

/** The parameters of LSTM(50) on one feature: four equal blocks, one row for each input, state and bias. */
export function LstmBlocks() {
  const t = useTranslations('figures.lstm-blocks');
  const height = features + units + 1;
  const numbers = {
    units,
    rows: height,
    block: (height * units).toLocaleString('en'),
    total: (blocks.length * height * units).toLocaleString('en'),
    head: units + 1,
  };
  return (
    <FigureFrame width={368} height={172} label={t('label', numbers)} caption={t('caption', numbers)}>
      {rows.map(({ name, count, y, height: extent }) => (
        <text
          key={name}
          x={left - 8}
          y={y + extent / 2}
          textAnchor="end"
          dominantBaseline="central"
          className="fill-muted"
        >
          {t(name, { count })}
        </text>
      ))}
      {blocks.map(({ name, activation }, at) => (
        <g key={name} transform={`translate(${left + at * distance} 0)`}>
          <text x={side / 2} y={14} textAnchor="middle" className="fill-ink italic">
            {name}
          </text>
          {rows.map((row) => (
            <rect key={row.name} y={row.y} width={side} height={row.height} className={row.fill} />
          ))}
          <text x={side / 2} y={bottom + 20} textAnchor="middle" className="fill-ink">
            {activation}
          </text>
        </g>
      ))}
      <text x={left - 8} y={bottom + 20} textAnchor="end" className="fill-muted">
        {t('function')}
      </text>
      <text x={left} y={bottom + 46} className="fill-ink">
        {t('head', numbers)}
      </text>
      <text x={left - 8} y={bottom + 46} textAnchor="end" className="fill-muted">
        {t('output')}
      </text>
    </FigureFrame>
  );
}
