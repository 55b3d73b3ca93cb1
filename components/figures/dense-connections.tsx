import { useTranslations } from 'next-intl';
import { featureMap, flattened, units } from './dense-example.ts';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { showNumber } from './show-number.ts';

const top = 30;
const cell = 28;
const column = { x: 128, width: 34 };
const unitX = 322;
const radius = 17;
const height = flattened.length * cell;
const inputY = (at: number): number => top + (at + 0.5) * cell;
const unitY = (at: number): number => top + ((at + 0.5) / units.length) * height;

/** A small map, flattened, and every input connected with every unit; the weights of the first unit are written out. */
export function DenseConnections() {
  const t = useTranslations('figures.dense-connections');
  const [first, ...others] = units;
  const numbers = {
    inputs: flattened.length,
    units: units.length,
    flat: flattened.join(', '),
    weights: first!.weights.map((weight) => showNumber(weight)).join(', '),
    value: showNumber(first!.value),
    parameters: (flattened.length + 1) * units.length,
  };
  return (
    <FigureFrame
      width={368}
      height={top + height + 8}
      label={t('label', numbers)}
      caption={t('caption', numbers)}
    >
      <Heading x={0} text={t('map')} />
      <Heading x={column.x - 24} text={t('flattened')} />
      <Heading x={unitX - radius} text={t('units')} />
      {others.flatMap((_, at) =>
        flattened.map((__, input) => <Connection key={`${at}${input}`} input={input} unit={at + 1} />),
      )}
      {flattened.map((_, input) => (
        <Connection key={input} input={input} unit={0} isMarked />
      ))}
      <Channels name={(channel) => t('channel', { channel })} />
      {flattened.map((value, at) => (
        <g key={at}>
          <text
            x={column.x - 8}
            y={inputY(at)}
            textAnchor="end"
            dominantBaseline="central"
            className="fill-muted text-[10px]"
          >
            {at}
          </text>
          <NumberCell
            x={column.x}
            y={top + at * cell}
            width={column.width}
            height={cell}
            text={showNumber(value)}
          />
          <WeightLabel input={at} weight={first!.weights[at]!} />
        </g>
      ))}
      <Units />
    </FigureFrame>
  );
}

/** What each unit gives before its activation. */
function Units() {
  return units.map(({ value }, at) => (
    <g key={at}>
      <circle
        cx={unitX}
        cy={unitY(at)}
        r={radius}
        strokeWidth={at === 0 ? 2.5 : 1}
        className={at === 0 ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
      />
      <text
        x={unitX}
        y={unitY(at)}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-ink font-mono"
      >
        {showNumber(value)}
      </text>
    </g>
  ));
}

/** The channels of the map one below the other, as far apart as their picture allows. */
function Channels({ name }: { name: (channel: number) => string }) {
  return featureMap[0]![0]!.map((_, channel) => {
    const y = top + 26 + channel * 112;
    return (
      <g key={channel}>
        <text x={0} y={y - 7} className="fill-muted">
          {name(channel)}
        </text>
        {featureMap.map((row, h) =>
          row.map((values, w) => (
            <NumberCell
              key={`${h}${w}`}
              x={w * cell + 1}
              y={y + h * cell}
              width={cell}
              height={cell}
              text={showNumber(values[channel]!)}
            />
          )),
        )}
      </g>
    );
  });
}

function Connection({ input, unit, isMarked = false }: { input: number; unit: number; isMarked?: boolean }) {
  return (
    <line
      x1={column.x + column.width}
      y1={inputY(input)}
      x2={unitX - radius}
      y2={unitY(unit)}
      strokeWidth={isMarked ? 1.75 : 1}
      className={isMarked ? 'stroke-accent' : 'stroke-line'}
    />
  );
}

/** On the line to the first unit, where the lines are still apart. */
function WeightLabel({ input, weight }: { input: number; weight: number }) {
  const share = 0.2;
  const start = column.x + column.width;
  return (
    <HaloText
      x={start + share * (unitX - radius - start)}
      y={inputY(input) + share * (unitY(0) - inputY(input))}
      textAnchor="middle"
      dominantBaseline="central"
      className="fill-ink font-mono text-[11px]"
    >
      {`·${showNumber(weight)}`}
    </HaloText>
  );
}

function Heading({ x, text }: { x: number; text: string }) {
  return (
    <text x={x} y={14} className="fill-muted">
      {text}
    </text>
  );
}
