import { getTranslations } from 'next-intl/server';
import { colorOf, type Scale } from '#components/tensor/color-scale.ts';

const INPUT = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
const KERNEL = [
  [1, 2],
  [3, 4],
];

/** Stride 1, no padding: the published example of the exercise b-cross-correlation. */
const OUTPUT = [
  [37, 47],
  [67, 77],
];

const SMALL: Scale = { kind: 'diverging', limit: 9 };
const LARGE: Scale = { kind: 'diverging', limit: 77 };

/** The first exercise in one picture: the window at the top left and the sum that it gives. */
export async function WindowFigure({ locale }: { locale: string }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <figure className="flex max-w-md flex-col gap-5 [--cell:2rem] sm:[--cell:2.5rem]">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-3 sm:gap-x-4">
        <Matrix name={t('input')} rows={INPUT} scale={SMALL} outlined={2} />
        <span aria-hidden="true" className="mt-6 text-2xl text-muted">
          ⋆
        </span>
        <Matrix name={t('kernel')} rows={KERNEL} scale={SMALL} outlined={2} />
        <span aria-hidden="true" className="mt-6 text-2xl text-muted">
          =
        </span>
        <Matrix name={t('output')} rows={OUTPUT} scale={LARGE} outlined={1} />
      </div>
      <p className="font-mono text-sm tabular-nums">1·1 + 2·2 + 4·3 + 5·4 = 37</p>
      <figcaption className="text-sm text-muted">{t('figure')}</figcaption>
    </figure>
  );
}

interface MatrixProps {
  name: string;
  rows: number[][];
  scale: Scale;
  /** The extent of the square at the top left that has an outline. */
  outlined: number;
}

function Matrix({ name, rows, scale, outlined }: MatrixProps) {
  const extent = `calc(${outlined} * var(--cell))`;
  return (
    <div>
      <p className="mb-1 text-sm text-muted">{name}</p>
      <div className="relative">
        <table aria-label={name} className="border-collapse font-mono text-sm tabular-nums">
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (
                  <td key={column} className="size-(--cell) p-0 text-center" style={cellStyle(value, scale)}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <span
          aria-hidden="true"
          className="absolute top-0 left-0 outline-2 -outline-offset-1 outline-ink"
          style={{ width: extent, height: extent }}
        />
      </div>
    </div>
  );
}

function cellStyle(value: number, scale: Scale) {
  const [light, dark] = [colorOf(value, scale, 'light'), colorOf(value, scale, 'dark')];
  return {
    backgroundColor: `light-dark(${light.fill}, ${dark.fill})`,
    color: `light-dark(${light.ink}, ${dark.ink})`,
  };
}
