import { getTranslations } from 'next-intl/server';
import { Link } from '#i18n/navigation.ts';

interface BoardPagerProps {
  /** The first page. */
  path: string;
  locale: string;
  isFirstPage: boolean;
  next: string | undefined;
}

export async function BoardPager({ path, locale, isFirstPage, next }: BoardPagerProps) {
  const t = await getTranslations({ locale, namespace: 'board' });
  if (isFirstPage && next === undefined) return null;
  return (
    <nav aria-label={t('pages')} className="flex justify-between text-sm">
      {isFirstPage ? (
        <span />
      ) : (
        <Link className="link" href={path}>
          {t('toTop')}
        </Link>
      )}
      {next !== undefined && (
        <Link className="link" href={`${path}${path.includes('?') ? '&' : '?'}after=${next}`}>
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
