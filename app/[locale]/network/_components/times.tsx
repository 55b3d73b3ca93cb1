import { useTranslations } from 'next-intl';
import type { LayerOutput } from '#graders/network/run-network.ts';
import type { LibraryRun } from './library-link.ts';

interface TimesProps {
  layers: readonly LayerOutput[];
  library: LibraryRun | null;
}

/** How long the learner's layers took beside the library, and how far the two are apart. */
export function Times({ layers, library }: TimesProps) {
  const t = useTranslations('network');
  const total = layers.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const own = layers.at(-1)!.output.data;
  return (
    <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-sm">
      <dt className="text-muted">{t('ownTime')}</dt>
      <dd className="text-right font-mono tabular-nums">{t('milliseconds', { time: total })}</dd>
      <dt className="text-muted">{t('libraryTime')}</dt>
      <dd className="text-right font-mono tabular-nums">
        {library === null && '…'}
        {library?.kind === 'failed' && t('libraryFailed')}
        {library?.kind === 'ran' && t('milliseconds', { time: library.milliseconds })}
      </dd>
      {library?.kind === 'ran' && (
        <>
          <dt className="text-muted">{t('apart')}</dt>
          <dd className="text-right font-mono tabular-nums" data-apart>
            {farthest(own, library.probabilities).toExponential(1)}
          </dd>
        </>
      )}
    </dl>
  );
}

function farthest(own: Float32Array, other: Float32Array): number {
  return own.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);
}
