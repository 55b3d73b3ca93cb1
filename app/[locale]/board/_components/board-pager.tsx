import { getTranslations } from 'next-intl/server';
import Link from 'next/link';

interface BoardPagerProps {
  locale: string;
  isFirstPage: boolean;
  next: string | undefined;
}

export async function BoardPager({ locale, isFirstPage, next }: BoardPagerProps) {
  const t = await getTranslations({ locale, namespace: 'board' });
  if (isFirstPage && next === undefined) return null;
  return (
    <nav aria-label={t('pages')} className="flex justify-between text-sm">
      {isFirstPage ? <span /> : <Link href={`/${locale}/board`}>{t('toTop')}</Link>}
      {next !== undefined && <Link href={`/${locale}/board?after=${next}`}>{t('next')}</Link>}
    </nav>
  );
}
