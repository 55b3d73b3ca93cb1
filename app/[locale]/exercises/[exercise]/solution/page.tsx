import type { Metadata } from 'next';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { selectCapstoneSolution } from '#server/capstones/solution.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { selectSolutionPage } from '#server/submissions/solution.ts';
import { demoFamilyOf } from '../at-work/demo-families.ts';
import { AfterPassing } from '../_components/submit/after-passing.tsx';
import { CapstoneSolution } from './_components/capstone-solution.tsx';
import { ClosedSolution } from './_components/closed-solution.tsx';
import { OpenSolution } from './_components/open-solution.tsx';
import { OtherTiers } from './_components/other-tiers.tsx';

type Props = PageProps<'/[locale]/exercises/[exercise]/solution'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'solution' });
  return { title: t('title'), robots: { index: false } };
}

export default async function SolutionPage(props: Props) {
  const { locale, exercise: id } = await props.params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const learner = await currentLearner();
  const capstone = await selectCapstoneSolution(learner?.id ?? null, id);
  return capstone ? (
    <CapstoneSolution id={id} page={capstone} locale={locale} />
  ) : (
    <FunctionSolution {...props} />
  );
}

/** The model solution beside one's own, for who has passed the tier; alone for who has given it up. */
async function FunctionSolution({ params, searchParams }: Props) {
  const [{ locale, exercise: id }, { tier: asked }] = await Promise.all([params, searchParams]);
  const learner = await currentLearner();
  const page = await selectSolutionPage(
    learner?.id ?? null,
    id,
    typeof asked === 'string' ? asked : undefined,
  );
  if (page === null || !hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'solution' });
  const w = await getTranslations({ locale, namespace: 'workspace' });
  const { solution } = await getMessages();
  const { title, tier, tiers } = page;
  const hasAtWork = demoFamilyOf(id) !== null && tiers.some((one) => one.tier === 'loops' && one.isPassed);
  return (
    <main id="main" className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 py-12">
      <header className="flex flex-col gap-2">
        <p className="text-sm text-muted">{t('title')}</p>
        <h1 className="text-2xl font-semibold">{t('heading', { title: title[locale], tier })}</h1>
        <p className="flex flex-wrap gap-x-4">
          <Link className="link" href={`/exercises/${id}?tier=${tier}`}>
            {t('toExercise')}
          </Link>
          {hasAtWork && (
            <Link className="link" href={`/exercises/${id}/at-work`}>
              {w('next.atWork')}
            </Link>
          )}
        </p>
      </header>
      <NextIntlClientProvider messages={{ solution }}>
        {page.kind === 'closed' ? (
          <ClosedSolution exercise={id} tier={tier} effort={page.effort} locale={locale} />
        ) : (
          <OpenSolution page={page} locale={locale} />
        )}
      </NextIntlClientProvider>
      <OtherTiers exercise={id} tier={tier} tiers={tiers} locale={locale} />
      {page.kind === 'open' && (
        // The other tiers stand above.
        <AfterPassing exercise={id} tier={null} exercises={page.next} topic={page.topic} />
      )}
    </main>
  );
}
