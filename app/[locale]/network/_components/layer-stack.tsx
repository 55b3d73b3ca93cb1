import { getTranslations } from 'next-intl/server';
import { digitLayers } from '#graders/network/digit-network.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { Piece } from '#server/network/select-pieces.ts';

interface LayerStackProps {
  pieces: readonly Piece[];
  locale: Locale;
}

/** The layers from the picture to the class: whose code fills each, and where a gap is filled. */
export async function LayerStack({ pieces, locale }: LayerStackProps) {
  const t = await getTranslations({ locale, namespace: 'network' });
  const filled = pieces.filter(({ source }) => source !== null).length;
  const firstGap = pieces.find(({ source }) => source === null);
  return (
    <section aria-labelledby="layers" className="flex flex-col gap-4">
      <h2 id="layers" className="text-lg font-semibold">
        {t('layers')}
      </h2>
      <p className="max-w-[42rem]">
        {firstGap ? t('filled', { filled, total: pieces.length }) : t('complete', { total: pieces.length })}
      </p>
      {firstGap && (
        <p>
          <Link className="button-primary" href={`/exercises/${firstGap.exercise}?tier=loops`}>
            {t('fillGap', { title: firstGap.title[locale] })}
          </Link>
        </p>
      )}
      <ol className="grid gap-px overflow-hidden rounded border border-line bg-line sm:grid-cols-2 lg:grid-cols-3">
        {digitLayers.map(({ id, operation }, at) => {
          const { exercise, title, source } = pieces.find((piece) => piece.operation === operation)!;
          const isFilled = source !== null;
          return (
            <li
              key={id}
              data-layer={id}
              data-filled={isFilled}
              className={`flex flex-col gap-0.5 px-4 py-3 ${isFilled ? 'bg-surface' : 'bg-sunken'}`}
            >
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-mono text-xs text-muted tabular-nums">{at + 1}</span>
                <span className="font-medium">{t(`operation.${operation}`)}</span>
                <span className={`text-sm ${isFilled ? 'text-good' : 'text-muted'}`}>
                  {isFilled ? t('yours') : t('missing')}
                </span>
              </span>
              <Link className="link text-sm" href={`/exercises/${exercise}?tier=loops`}>
                {title[locale]}
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
