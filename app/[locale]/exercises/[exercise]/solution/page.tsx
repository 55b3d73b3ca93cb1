import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ProgramListing } from '#components/program/program-listing.tsx';
import { assets } from '#generated/assets.ts';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectSolutionPage } from '#server/submissions/solution.ts';
import { AfterPassing } from '../_components/submit/after-passing.tsx';
import { OtherTiers } from './_components/other-tiers.tsx';
import { TimeRatio } from './_components/time-ratio.tsx';

type Props = PageProps<'/[locale]/exercises/[exercise]/solution'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'solution' });
  return { title: t('title'), robots: { index: false } };
}

/** The model solution beside one's own, for who has passed the tier. */
export default async function SolutionPage({ params, searchParams }: Props) {
  const [{ locale, exercise: id }, { tier: asked }] = await Promise.all([params, searchParams]);
  const learner = await currentLearner();
  const page = await selectSolutionPage(
    learner?.id ?? null,
    id,
    typeof asked === 'string' ? asked : undefined,
  );
  if (page === null || !hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'solution' });
  const { solution } = await getMessages();
  const { title, tier, tiers } = page;
  const unsolved = tiers.find((one) => !one.isPassed)?.tier ?? null;
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 py-12">
      <header className="flex flex-col gap-2">
        <p className="text-sm text-muted">{t('title')}</p>
        <h1 className="text-2xl font-semibold">{t('heading', { title: title[locale], tier })}</h1>
        <p>
          <Link className="link" href={`/exercises/${id}?tier=${tier}`}>
            {t('toExercise')}
          </Link>
        </p>
      </header>
      {page.kind === 'closed' ? (
        <p className="border-l-2 border-line-strong pl-3">{t('closed')}</p>
      ) : (
        <>
          <div className="grid gap-6 lg:grid-cols-2">
            <ProgramListing title={t('model')} source={page.solution} language={page.language} />
            <ProgramListing title={t('own')} source={page.own} language="plain" />
          </div>
          <NextIntlClientProvider messages={{ solution }}>
            <TimeRatio
              key={tier}
              own={page.own}
              model={page.solution}
              packUrl={`/packs/${page.packHash}.bin`}
              assets={{ sandboxUrl: assets.sandboxUrl, wasmPath: assets.wasmPath }}
            />
          </NextIntlClientProvider>
        </>
      )}
      <OtherTiers exercise={id} tier={tier} tiers={tiers} locale={locale} />
      {page.kind === 'open' && (
        <AfterPassing exercise={id} tier={unsolved} exercises={page.next} topic={page.topic} />
      )}
    </main>
  );
}
