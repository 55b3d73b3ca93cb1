'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Link, usePathname } from '#i18n/navigation.ts';

const OTHER = {
  en: { locale: 'zh', lang: 'zh-CN', name: '中文' },
  zh: { locale: 'en', lang: 'en', name: 'English' },
} as const;

/** The same page in the other language, named in that language. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const { locale, lang, name } = OTHER[useLocale() === 'zh' ? 'zh' : 'en'];
  const pathname = usePathname();
  const query = useSearchParams().toString();
  return (
    <Link
      href={query ? `${pathname}?${query}` : pathname}
      locale={locale}
      scroll={false}
      hrefLang={lang}
      className="flex h-11 min-w-11 shrink-0 items-center justify-center px-2 text-muted hover:text-ink"
    >
      <span className="sr-only">{t('language')} </span>
      <span lang={lang}>{name}</span>
    </Link>
  );
}
