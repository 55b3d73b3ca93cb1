import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { tracks } from '#server/points/board.ts';

/** The boards that there are, as they stand in the address. */
export const boardNames = ['all', 'week', ...tracks] as const;

/** Leads to each board; every one has an address of its own. */
export async function BoardSwitch({ of, locale }: { of: (typeof boardNames)[number]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'board' });
  return (
    <nav aria-label={t('boards')} className="tab-row gap-x-5">
      {boardNames.map((name) => (
        <Link
          key={name}
          href={name === 'all' ? '/board' : { pathname: '/board', query: { of: name } }}
          aria-current={name === of ? 'page' : undefined}
          scroll={false}

          className="tab"
        >
          {t(`names.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
