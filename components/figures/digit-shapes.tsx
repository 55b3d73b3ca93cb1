import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { summarizeDigitCnn } from './digit-cnn-summary.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';

const layers = summarizeDigitCnn();
const maps = layers.filter(({ shape }) => shape.length === 3);
const rows = layers.filter(({ shape }) => shape.length === 1);
const pitch = 61;
const middle = 62;
const centre = (at: number): number => 30 + at * pitch;
/** Two units for a pixel, and a layer of the stack behind for every sixteen channels. */
const side = (size: number): number => Math.max(size * 1.55, 5);
const stacked = (channels: number): number => Math.floor(channels / 16);

/** The picture shrinks while its channels multiply, then becomes a row that shrinks to ten numbers. */
export function DigitShapes() {
  const t = useTranslations('figures.digit-shapes');
  const shapes = layers.map(({ shape }) => shape.join(' × ')).join(', ');
  return (
    <FigureFrame width={368} height={254} label={t('label', { shapes })} caption={t('caption')}>
      {maps.map(({ shape }, at) => (
        <g key={at}>
          <Stack x={centre(at)} size={shape[0]!} channels={shape[2]!} />
          <text x={centre(at)} y={122} textAnchor="middle" className="fill-ink font-mono text-[11px]">
            {`${shape[0]} × ${shape[1]}`}
          </text>
          <text x={centre(at)} y={137} textAnchor="middle" className="fill-ink font-mono text-[11px]">
            {`× ${shape[2]}`}
          </text>
          {at > 0 && (
            <PartName x={centre(at - 0.5)} y={14} textAnchor="middle">
              {at % 2 === 1 ? 'conv' : 'pool'}
            </PartName>
          )}
        </g>
      ))}
      {rows.map(({ shape }, at) => (
        <Line key={at} at={at} length={shape[0]!} name={at === 0 ? 'flatten' : 'dense'} />
      ))}
    </FigureFrame>
  );
}

function Stack({ x, size, channels }: { x: number; size: number; channels: number }) {
  const edge = side(size);
  const behind = stacked(channels);
  const corner = x - edge / 2;
  return Array.from({ length: behind + 1 }, (_, at) => {
    const shift = (behind - at) * 2.5 - behind * 1.25;
    return (
      <rect
        key={at}
        x={corner + shift}
        y={middle - edge / 2 - shift}
        width={edge}
        height={edge}
        className={at === behind ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
      />
    );
  });
}

/** A row of numbers, drawn as long as it is. */
function Line({ at, length, name }: { at: number; length: number; name: string }) {
  const y = 160 + at * 34;
  return (
    <g>
      <PartName x={0} y={y + 12}>
        {name}
      </PartName>
      <rect x={56} y={y} width={length * 0.46} height={16} className="fill-accent-soft stroke-accent" />
      <text x={56 + length * 0.46 + 8} y={y + 12} className="fill-ink font-mono">
        {length}
      </text>
      {at > 0 && <Arrow from={[60, y - 15]} to={[60, y - 3]} />}
    </g>
  );
}
