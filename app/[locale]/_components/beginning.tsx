import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';

/** For who is here for the first time: what this is, and the one thing to begin with. */
export async function Beginning({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <>
      <p className="text-lg text-muted">{t('lead')}</p>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <Link
          href="/exercises/b-cross-correlation"
          className="flex min-h-12 items-center rounded bg-accent px-6 font-medium text-on-accent"
        >
          {t('start')}
        </Link>
        <Link href="/topics/convolution-layer" className="link">
          {t('read')}
        </Link>
      </p>
    </>
  );
}
