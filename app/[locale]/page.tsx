import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { StageList } from './_components/stage-list.tsx';
import { WindowFigure } from './_components/window-figure.tsx';

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export default async function HomePage({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'home' });
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-16 px-4 py-12 sm:py-20">
      <div className="grid items-center gap-12 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex max-w-[38rem] flex-col gap-6">
          <h1 className="text-3xl font-semibold sm:text-4xl">{t('title')}</h1>
          <p className="text-lg text-muted">{t('lead')}</p>
          <p className="flex flex-wrap items-center gap-x-6 gap-y-4">
            <Link
              href="/exercises/b-cross-correlation"
              className="flex h-12 items-center rounded bg-accent px-6 font-medium text-on-accent"
            >
              {t('start')}
            </Link>
            <Link href="/topics/convolution-layer" className="link">
              {t('read')}
            </Link>
          </p>
        </div>
        <WindowFigure locale={locale} />
      </div>
      <StageList locale={locale} />
    </main>
  );
}
