import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { loadLearningPath } from '#server/path/learning-path.ts';
import { nextStep, selectPathProgress, stageStates } from '#server/path/progress.ts';
import { Legend } from './_components/legend.tsx';
import { NextStep } from './_components/next-step.tsx';
import { PathList } from './_components/path-list.tsx';
import { PathMap } from './_components/path-map.tsx';
import { ViewSwitch } from './_components/view-switch.tsx';

type Props = PageProps<'/[locale]/path'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'path' });
  return { title: t('title'), description: t('lead') };
}

export default async function PathPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!hasLocale(routing.locales, locale)) notFound();
  const view = query.view === 'list' ? 'list' : 'map';
  const t = await getTranslations({ locale, namespace: 'path' });
  const learner = await currentLearner();
  const [path, progress] = await Promise.all([loadLearningPath(), selectPathProgress(learner?.id ?? null)]);
  const step = nextStep(path, progress);
  const width = view === 'map' ? 'max-w-none sm:px-8' : 'max-w-3xl';
  return (
    <main id="main" className={`mx-auto flex w-full flex-col gap-6 px-4 py-10 ${width}`}>
      <header className="flex max-w-3xl flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
        <NextStep step={step} locale={locale} />
      </header>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <ViewSwitch view={view} locale={locale} />
        <Legend locale={locale} />
      </div>
      {view === 'map' ? (
        <PathMap path={path} progress={progress} nextId={step?.id ?? null} locale={locale} />
      ) : (
        <PathList path={path} progress={progress} states={stageStates(path, progress)} locale={locale} />
      )}
    </main>
  );
}
