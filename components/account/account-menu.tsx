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
      <Link href="/account" className="flex min-w-0 items-baseline gap-2">
        <span className="max-w-40 truncate">
          <bdi>{name}</bdi>
        </span>
        <span className="text-muted whitespace-nowrap tabular-nums max-sm:sr-only">
          {t('points', { points })}
        </span>
      </Link>
    );
  }
  return (
    <span className="flex items-baseline gap-3">
      {points > 0 && (
        <span className="text-muted whitespace-nowrap tabular-nums">{t('points', { points })}</span>
      )}
      <Link href="/sign-in" className="whitespace-nowrap">
        {kind === 'signedOut' ? t('signInAgain') : t('signIn')}
      </Link>
    </span>
  );
}
