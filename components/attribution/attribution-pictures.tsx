import { useFormatter, useTranslations } from 'next-intl';
import { extentOf } from '#components/tensor/drawing.ts';
import { HeatMap } from '#components/tensor/heat-map.tsx';
import { MapPicture } from '#components/tensor/map-picture.tsx';
import { imageSide } from '#graders/network/digit-network.ts';
import type { Attributions, Cam } from './attribution-controller.ts';

/** The learner's heat map over the digit, stretched to its size; the numbers can be opened. */
export function CamPicture({ digit, map, pixels }: Cam) {
  const t = useTranslations('attribution');
  const [rows, columns] = map.shape as [number, number];
  const scale = { kind: 'magnitude', limit: 1 } as const;
  const label = t('cam.label', { digit: String(digit), rows, columns });
  return (
    <>
      <div role="img" aria-label={label} className="relative size-44 border border-line" data-cam={digit}>
        <MapPicture
          values={pixels}
          columns={imageSide}
          scale={scale}
          className="absolute inset-0 size-full"
        />
        <MapPicture
          values={map.data}
          columns={columns}
          scale={{ kind: 'diverging', limit: 1 }}
          className="absolute inset-0 size-full opacity-60"
        />
      </div>
      <p className="max-w-prose text-sm text-muted">{t('cam.read', { digit: String(digit) })}</p>
      <details className="text-sm">
        <summary className="w-fit py-1 text-muted">{t('numbers')}</summary>
        <HeatMap shape={map.shape} data={map.data} scale={scale} label={t('cam.title')} />
      </details>
    </>
  );
}

/** What each pixel adds to the score of the class, and whether it adds up. */
export function PixelAttributions({ digit, values, change }: Attributions) {
  const t = useTranslations('attribution');
  const format = useFormatter();
  const { low, high } = extentOf(values.data);
  const scale = { kind: 'diverging', limit: Math.max(Math.abs(low), Math.abs(high)) } as const;
  const sum = values.data.reduce((all, value) => all + value, 0);
  const short = (value: number): string => format.number(value, { maximumFractionDigits: 2 });
  return (
    <>
      <div
        role="img"
        aria-label={t('pixels.label', { digit: String(digit) })}
        className="size-44 border border-line"
        data-attributions={digit}
      >
        <MapPicture values={values.data} columns={imageSide} scale={scale} className="size-full" />
      </div>
      <p className="max-w-prose text-sm text-muted">{t('pixels.read', { digit: String(digit) })}</p>
      <p className="text-sm tabular-nums" data-sum={sum} data-change={change}>
        {t('pixels.sum', { sum: short(sum), change: short(change) })}
      </p>
      <details className="text-sm">
        <summary className="w-fit py-1 text-muted">{t('numbers')}</summary>
        <HeatMap shape={[imageSide, imageSide]} data={values.data} scale={scale} label={t('pixels.title')} />
      </details>
    </>
  );
}
