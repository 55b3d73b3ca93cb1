import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

export interface AccountStatus {
  kind: 'account' | 'guest' | 'signedOut' | 'nobody';
  name: string;
  points: number;
}

/** The header's right end: who is signed in and their points, or the way to sign in. */
export async function AccountMenu({ locale, kind, name, points }: AccountStatus & { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'account' });
  if (kind === 'account') {
    return (
      <span className="flex min-w-0 items-center gap-3">
        <Link href="/account" className="max-w-40 truncate max-sm:max-w-20">
          <bdi>{name}</bdi>
        </Link>
        <PointsLink text={t('points', { points })} />
      </span>
    );
  }
  return (
    <span className="flex items-baseline gap-3">
      {points > 0 && <PointsLink text={t('points', { points })} />}
      <Link href="/sign-in" className="whitespace-nowrap">
        {kind === 'signedOut' ? t('signInAgain') : t('signIn')}
      </Link>
    </span>
  );
}

/** Points lead to where they come from. */
function PointsLink({ text }: { text: string }) {
  return (
    <Link href="/progress" className="whitespace-nowrap text-muted tabular-nums hover:text-ink">
      {text}
    </Link>
  );
}
