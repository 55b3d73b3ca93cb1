import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

const views = ['map', 'list'] as const;

/** The two forms of the path; each has an address of its own. */
export async function ViewSwitch({ view, locale }: { view: (typeof views)[number]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'path' });
  return (
    <nav aria-label={t('views')} className="tab-row gap-x-6">
      {views.map((each) => (
        <Link
          key={each}
          href={each === 'map' ? '/path' : { pathname: '/path', query: { view: each } }}
          aria-current={each === view ? 'page' : undefined}
          scroll={false}
          className="tab"
        >
          {t(each)}
        </Link>
      ))}
    </nav>
  );
}
