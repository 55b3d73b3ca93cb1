import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { input, layers, layerValues } from './layer-values-network.ts';
import { showNumber } from './show-number.ts';

const radius = 17;
const columns = [34, 184, 334];
const rows = [[74, 162], [74, 162], [118]];

/** Inputs, weights, sums and outputs of a small network, from left to right. */
export function LayerValues() {
  const t = useTranslations('figures.layer-values');
  const values = layerValues(input);
  const outputs = [input, ...values.map((layer) => layer.outputs)];
  const [hidden, output] = values;
  const numbers = {
    inputs: input.join(', '),
    sums: hidden!.sums.map(shown).join(', '),
    hidden: hidden!.outputs.map(shown).join(', '),
    output: shown(output!.outputs[0]!),
  };
  return (
    <FigureFrame width={368} height={206} label={t('label', numbers)} caption={t('caption')}>
      {[t('inputs'), t('hidden'), t('output')].map((name, at) => (
        <text key={name} x={columns[at]} y={16} textAnchor="middle" className="fill-muted">
          {name}
        </text>
      ))}
      {layers.map(({ weights, biases }, layer) =>
        weights.map((row, from) =>
          biases.map((_, unit) => (
            <Edge
              key={`${layer}-${from}-${unit}`}
              layer={layer}
              from={from}
              unit={unit}
              weight={row[unit]!}
            />
          )),
        ),
      )}
      {outputs.map((column, at) =>
        column.map((value, unit) => (
          <Unit
            key={`${at}-${unit}`}
            column={at}
            row={unit}
            value={value}
            note={at === 0 ? null : noteOf(at - 1, unit)}
          />
        )),
      )}
    </FigureFrame>
  );

  /** The bias and, where the activation changes it, the sum. */
  function noteOf(layer: number, unit: number): string {
    const bias = shown(layers[layer]!.biases[unit]!);
    const sum = shown(values[layer]!.sums[unit]!);
    return layers[layer]!.activation === 'identity' ? t('bias', { bias }) : t('biasAndSum', { bias, sum });
  }
}

interface UnitProps {
  column: number;
  row: number;
  value: number;
  /** Stands beside the unit. */
  note: string | null;
}

function Unit({ column, row, value, note }: UnitProps) {
  const [x, y] = [columns[column]!, rows[column]![row]!];
  // Above the upper unit, since edges cross below it.
  const isUpper = row < rows[column]!.length - 1;
  const colours = column === 0 ? 'fill-paper stroke-line-strong' : 'fill-accent-soft stroke-accent';
  return (
    <g>
      <circle cx={x} cy={y} r={radius} className={colours} />
      <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className="fill-ink text-[14px]">
        {shown(value)}
      </text>
      {note !== null && (
        <HaloText x={x} y={isUpper ? y - radius - 8 : y + radius + 16} textAnchor="middle">
          {note}
        </HaloText>
      )}
    </g>
  );
}

interface EdgeProps {
  layer: number;
  from: number;
  unit: number;
  weight: number;
}

/** A connection with its weight near its start, where edges do not cross yet. */
function Edge({ layer, from, unit, weight }: EdgeProps) {
  const [x1, x2] = [columns[layer]! + radius, columns[layer + 1]! - radius];
  const [y1, y2] = [rows[layer]![from]!, rows[layer + 1]![unit]!];
  const at = 0.26;
  return (
    <g>
      <line x1={x1} y1={y1} x2={x2} y2={y2} className="stroke-line-strong" />
      <HaloText
        x={x1 + at * (x2 - x1)}
        y={y1 + at * (y2 - y1)}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {shown(weight)}
      </HaloText>
    </g>
  );
}

function shown(value: number): string {
  return showNumber(value, Number.isInteger(value) ? 0 : 1);
}
