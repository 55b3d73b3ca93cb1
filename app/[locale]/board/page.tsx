import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentLearner } from '#server/http/current-learner.ts';
import { formatCursor, parseCursor } from '#server/points/cursor.ts';
import { selectLeaderboard } from '#server/points/leaderboard.ts';
import { selectOptionalPlace } from '#server/points/place.ts';
import { BoardPager } from './_components/board-pager.tsx';
import { BoardTable } from './_components/board-table.tsx';
import { OwnPlace } from './_components/own-place.tsx';

type Props = PageProps<'/[locale]/board'>;

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: 'board' });
  return { title: t('title') };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const after = parseCursor((await searchParams).after);
  const t = await getTranslations({ locale, namespace: 'board' });
  const learner = await currentLearner();
  const [page, place] = await Promise.all([
    selectLeaderboard({ after, limit: PAGE_SIZE }),
    learner && selectOptionalPlace(learner.id),
  ]);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-12">
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead')}</p>
      </div>
      {place && <OwnPlace place={place} locale={locale} />}
      <BoardTable entries={page.entries} ownId={learner?.id} isFirstPage={!after} locale={locale} />
      <BoardPager locale={locale} isFirstPage={!after} next={page.next && formatCursor(page.next)} />
    </main>
  );
}
