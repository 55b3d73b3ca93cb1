import { getTranslations } from 'next-intl/server';
import { Link } from '#i18n/navigation.ts';

interface Place {
  name: string;
  points: number;
  rank: number;
  of: number;
  absence?: 'guest' | 'hidden';
}

interface OwnPlaceProps {
  place: Place;
  /** Whether this is the board of all points. */
  isWhole: boolean;
  locale: string;
}

/** The reader's own row, pinned above the board, and why it is not in it. */
export async function OwnPlace({ place, isWhole, locale }: OwnPlaceProps) {
  const t = await getTranslations({ locale, namespace: 'board' });
  const { name, points, rank, of, absence } = place;
  if (points === 0)
    return <p className="border-l-2 border-line-strong pl-3">{t(isWhole ? 'noPoints' : 'noPointsHere')}</p>;
  return (
    <section
      aria-label={t('ownPlace')}
      className="sticky top-0 flex flex-col gap-1 border-l-2 border-accent bg-paper py-2 pl-3"
    >
      <p className="flex items-baseline gap-4 text-lg">
        <span className="font-semibold tabular-nums">{t('rank', { rank })}</span>
        <span className="min-w-0 flex-1 truncate">{absence === 'guest' ? t('you') : name}</span>
        <span className="tabular-nums">{t('points', { points })}</span>
      </p>
      {!absence && <p className="text-sm text-muted">{t('of', { of })}</p>}
      {absence && <p className="text-sm text-muted">{t(absence)}</p>}
      {absence === 'guest' && (
        <p className="text-sm">
          <Link className="link" href={`/sign-up?next=/${locale}/board`}>
            {t('signUp')}
          </Link>
        </p>
      )}
      {absence === 'hidden' && (
        <p className="text-sm">
          <Link className="link" href="/account">
            {t('toAccount')}
          </Link>
        </p>
      )}
    </section>
  );
}
