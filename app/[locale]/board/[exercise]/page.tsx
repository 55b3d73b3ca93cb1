import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { listedTiersOf, type ListedTier } from '#graders/exercise.ts';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { findListed } from '#server/exercises/listed.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { formatSolverCursor, parseSolverCursor } from '#server/points/cursor.ts';
import { selectOwnSolving, selectSolvers } from '#server/points/solvers.ts';
import { BoardPager } from '../_components/board-pager.tsx';
import { SolverTable } from './_components/solver-table.tsx';
import { TierLinks } from './_components/tier-links.tsx';

type Props = PageProps<'/[locale]/board/[exercise]'>;

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, exercise: id } = await params;
  const exercise = await findListed(id);
  if (!exercise || !hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'board' });
  return { title: `${t('solvers')} · ${exercise.manifest.title[locale]}` };
}

/** Who solved an exercise in which tiers, the first solvers first. */
export default async function SolversPage({ params, searchParams }: Props) {
  const [{ locale, exercise: id }, query] = await Promise.all([params, searchParams]);
  const exercise = await findListed(id);
  if (!exercise || !hasLocale(routing.locales, locale)) notFound();
  const tiers = listedTiersOf(exercise.manifest);
  const tier: ListedTier = tiers.find((one) => one === query.tier) ?? tiers[0]!;
  const after = parseSolverCursor(query.after);
  const learner = await currentLearner();
  const [page, own] = await Promise.all([
    selectSolvers({ exerciseId: id, tier, tiers, after, limit: PAGE_SIZE }),
    learner ? selectOwnSolving(learner.id, id) : new Map<string, Date>(),
  ]);
  const t = await getTranslations({ locale, namespace: 'board' });
  const format = await getFormatter({ locale });
  const solvedAt = own.get(tier);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-12">
      <div className="flex flex-col gap-2">
        <p className="text-sm text-muted">{t('solvers')}</p>
        <h1 className="text-2xl font-semibold">{exercise.manifest.title[locale]}</h1>
        <p className="text-muted">{t('solversLead')}</p>
        <p>
          <Link className="link" href={`/exercises/${id}?tier=${tier}`}>
            {t('toExercise')}
          </Link>
        </p>
      </div>
      <TierLinks exercise={id} tiers={tiers} tier={tier} locale={locale} />
      {learner && (
        <p className={`border-l-2 pl-3 ${solvedAt ? 'border-accent' : 'border-line-strong'}`}>
          {solvedAt
            ? t('youSolved', { date: format.dateTime(solvedAt, { dateStyle: 'long', timeZone: 'UTC' }) })
            : t('youNot')}
        </p>
      )}
      <SolverTable solvers={page.solvers} ownId={learner?.id} isFirstPage={!after} locale={locale} />
      <BoardPager
        path={`/board/${id}?tier=${tier}`}
        locale={locale}
        isFirstPage={!after}
        next={page.next && formatSolverCursor(page.next)}
      />
    </main>
  );
}
