import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { loadListed } from '#server/exercises/listed.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectPathProgress } from '#server/path/progress.ts';
import { selectStanding } from '#server/points/rank.ts';
import { selectActivity } from '#server/progress/activity.ts';
import { selectMisconceptions, selectQuizMisconceptions } from '#server/progress/misconceptions.ts';
import { selectPointReasons, selectPointsBySource } from '#server/progress/reasons.ts';
import { knownTimeZone } from '#server/progress/streak.ts';
import { trackProgress } from '#server/progress/tracks.ts';
import { ActivitySection } from './_components/activity-section.tsx';
import { MisconceptionSection } from './_components/misconception-section.tsx';
import { ReasonSection } from './_components/reason-section.tsx';
import { TimeZoneKeeper } from './_components/time-zone-keeper.tsx';
import { timeZoneCookie } from './_components/time-zone-cookie.ts';
import { TrackSection } from './_components/track-section.tsx';

type Props = PageProps<'/[locale]/progress'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'progress' });
  return { title: t('title'), robots: { index: false } };
}

export default async function ProgressPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'progress' });
  const learner = await currentLearner();
  const timeZone = knownTimeZone((await cookies()).get(timeZoneCookie)?.value);
  const shown = learner && (await selectShown(learner.id, timeZone));
  const isEmpty = !shown || (shown.activity.days.size === 0 && shown.reasons.length === 0);
  return (
    <main id="main" className="mx-auto flex w-full max-w-3xl flex-col gap-12 px-4 py-12">
      <TimeZoneKeeper known={timeZone} />
      <header className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        {isEmpty ? (
          <p>
            {t('empty')}{' '}
            <Link className="link" href="/path">
              {t('toPath')}
            </Link>
          </p>
        ) : (
          <p className="text-muted tabular-nums">
            {t('standing', { points: shown.standing.points, rank: shown.standing.rank })}{' '}
            <Link className="link" href="/board">
              {t('toBoard')}
            </Link>
          </p>
        )}
      </header>
      {!isEmpty && (
        <>
          <ActivitySection activity={shown.activity} locale={locale} />
          <TrackSection {...shown} locale={locale} />
          <MisconceptionSection met={shown.met} quizzes={shown.quizzes} locale={locale} />
          <ReasonSection reasons={shown.reasons} timeZone={timeZone} locale={locale} />
        </>
      )}
    </main>
  );
}

async function selectShown(userId: string, timeZone: string) {
  const [standing, activity, progress, points, exercises, met, quizzes, reasons] = await Promise.all([
    selectStanding(userId),
    selectActivity(userId, timeZone),
    selectPathProgress(userId),
    selectPointsBySource(userId),
    loadListed(),
    selectMisconceptions(userId),
    selectQuizMisconceptions(userId),
    selectPointReasons(userId),
  ]);
  const manifests = exercises.map(({ manifest }) => manifest);
  const tracks = trackProgress(manifests, progress.solved, points);
  return { standing, activity, tracks, topics: [...progress.topics.values()], met, quizzes, reasons };
}
