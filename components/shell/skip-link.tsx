import { useTranslations } from 'next-intl';

/** The first stop of the Tab key, unseen until then. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
    >
      {t('skip')}
    </a>
  );
}
