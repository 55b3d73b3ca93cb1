import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { assets } from '#generated/assets.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { findExercise } from '#server/exercises/load.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectAtWorkPage } from '#server/submissions/passed-source.ts';
import { AtWork } from './_components/at-work.tsx';
import { demoFamilyOf } from './demo-families.ts';

interface PageProps {
  params: Promise<{ locale: Locale; exercise: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, exercise: id } = await params;
  const [t, exercise] = await Promise.all([
    getTranslations({ locale, namespace: 'atWork' }),
    findExercise(id),
  ]);
  const title = exercise ? `${t('title')} · ${exercise.manifest.title[locale]}` : t('title');
  return { title, robots: { index: false } };
}

/** A learner's own verified function on real data, for those exercises whose function has something to show. */
export default async function AtWorkPage({ params }: PageProps) {
  const { locale, exercise: id } = await params;
  const family = demoFamilyOf(id);
  if (family === null) notFound();
  const learner = await currentLearner();
  const page = await selectAtWorkPage(learner?.id ?? null, id);
  if (page === null) notFound();
  const t = await getTranslations({ locale, namespace: 'atWork' });
  const { atWork, tensor } = await getMessages();
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-12">
      <header className="flex flex-col gap-2">
        <p className="text-sm text-muted">{t('title')}</p>
        <h1 className="text-2xl font-semibold">{page.title[locale]}</h1>
        <p className="max-w-prose">{t(`lead.${family}`)}</p>
        <p>
          <Link className="link" href={`/exercises/${id}?tier=loops`}>
            {t('toExercise')}
          </Link>
        </p>
      </header>
      {page.isOpen ? (
        <NextIntlClientProvider messages={{ atWork, tensor }}>
          <AtWork exercise={id} family={family} sandboxUrl={assets.sandboxUrl} />
        </NextIntlClientProvider>
      ) : (
        <p className="border-l-2 border-line-strong pl-3">{t('closed')}</p>
      )}
    </main>
  );
}
