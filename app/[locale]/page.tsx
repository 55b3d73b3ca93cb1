import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { DueList } from '#components/classes/due-list.tsx';
import { routing } from '#i18n/routing.ts';
import { selectDue } from '#server/classes/select-class.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { currentReviewStatus } from '#server/http/current-review.ts';
import { countFilled } from '#server/network/count-filled.ts';
import { selectOptionalLastWork } from '#server/path/last-work.ts';
import { loadLearningPath } from '#server/path/learning-path.ts';
import { nextStep, selectPathProgress, stageStates } from '#server/path/progress.ts';
import { Beginning } from './_components/beginning.tsx';
import { GoOn } from './_components/go-on.tsx';
import { CellSection } from './_components/live-cell/cell-section.tsx';
import { StageList } from './_components/stage-list.tsx';

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'home' });
  const [learner, review] = await Promise.all([currentLearner(), currentReviewStatus()]);
  const [path, progress, last, due] = await Promise.all([
    loadLearningPath(),
    selectPathProgress(learner?.id ?? null),
    learner && selectOptionalLastWork(learner.id),
    learner && !learner.isGuest ? selectDue(learner.id) : [],
  ]);
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-14 px-4 py-12 sm:py-16">
      <div className="grid items-center gap-12 lg:grid-cols-2">
        <div className="flex max-w-[38rem] flex-col gap-6">
          <h1 className="text-3xl font-semibold sm:text-4xl">{t('title')}</h1>
          {last ? (
            <GoOn
              last={last}
              next={nextStep(path, progress)}
              due={review?.left ?? 0}
              network={countFilled(progress.solved)}
              locale={locale}
            />
          ) : (
            <Beginning locale={locale} />
          )}
        </div>
        <CellSection locale={locale} />
      </div>
      {due.length > 0 && <DueList due={due} locale={locale} />}
      <StageList path={path} progress={progress} states={stageStates(path, progress)} locale={locale} />
    </main>
  );
}
