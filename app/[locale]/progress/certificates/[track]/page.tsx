import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound, redirect } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectOptionalCertificate } from '#server/certificates/certificates.ts';
import { selectTrackExercises } from '#server/certificates/track-exercises.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { tracks } from '#server/points/board.ts';
import { IssueForm } from './_components/issue-form.tsx';
import { MissingExercises } from './_components/missing-exercises.tsx';

type Props = PageProps<'/[locale]/progress/certificates/[track]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'certificate' });
  return { title: t('title'), robots: { index: false } };
}

/** What a track's certificate asks for, what is missing, and where it is issued. */
export default async function TrackCertificatePage({ params }: Props) {
  const { locale, track: given } = await params;
  const track = tracks.find((one) => one === given);
  if (!hasLocale(routing.locales, locale) || track === undefined) notFound();
  const learner = await currentLearner();
  if (!learner || learner.isGuest) {
    redirect(`/${locale}/sign-in?next=/${locale}/progress/certificates/${track}`);
  }
  const [exercises, issued] = await Promise.all([
    selectTrackExercises(learner.id, track),
    selectOptionalCertificate(learner.id, track),
  ]);
  if (exercises.length === 0) notFound();
  const t = await getTranslations({ locale, namespace: 'certificate' });
  const names = await getTranslations({ locale, namespace: 'board.names' });
  const missing = exercises.filter(({ isCounted }) => !isCounted);
  const { account, certificate } = (await getMessages()) as Record<string, AbstractIntlMessages>;
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-10">
      <header className="flex flex-col gap-2">
        <p className="text-sm">
          <Link href="/progress" className="link">
            {t('toProgress')}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{t('heading', { track: names(track) })}</h1>
        <p className="text-muted">{t('rule', { count: exercises.length })}</p>
      </header>
      {issued !== null ? (
        <p>
          <Link className="link" href={`/certificates/${issued.id}`}>
            {t('open')}
          </Link>
        </p>
      ) : missing.length > 0 ? (
        <MissingExercises missing={missing} total={exercises.length} locale={locale} />
      ) : (
        <NextIntlClientProvider messages={{ account: account!, certificate: certificate! }}>
          <IssueForm track={track} name={learner.name} />
        </NextIntlClientProvider>
      )}
    </main>
  );
}
