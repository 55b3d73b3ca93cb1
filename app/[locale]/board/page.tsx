import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Locale } from '#graders/text.ts';
import { routing } from '#i18n/routing.ts';
import { currentLearner } from '#server/http/current-learner.ts';
import { daysOf, parseBoard, type Board } from '#server/points/board.ts';
import { formatCursor, parseCursor } from '#server/points/cursor.ts';
import { selectLeaderboard } from '#server/points/leaderboard.ts';
import { selectOptionalPlace } from '#server/points/place.ts';
import { BoardPager } from './_components/board-pager.tsx';
import { boardNames, BoardSwitch } from './_components/board-switch.tsx';
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
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!hasLocale(routing.locales, locale)) notFound();
  const board = parseBoard(query.of, new Date());
  const of = boardNames.find((name) => name === query.of) ?? 'all';
  const after = parseCursor(query.after);
  const t = await getTranslations({ locale, namespace: 'board' });
  const learner = await currentLearner();
  const [page, place] = await Promise.all([
    selectLeaderboard({ board, after, limit: PAGE_SIZE }),
    learner && selectOptionalPlace(learner.id, board),
  ]);
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-12">
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{await leadOf(board, locale)}</p>
      </div>
      <BoardSwitch of={of} locale={locale} />
      {place && <OwnPlace place={place} isWhole={of === 'all'} locale={locale} />}
      <BoardTable
        entries={page.entries}
        ownId={learner?.id}
        isFirstPage={!after}
        isWhole={of === 'all'}
        locale={locale}
      />
      <BoardPager
        path={of === 'all' ? '/board' : `/board?of=${of}`}
        locale={locale}
        isFirstPage={!after}
        next={page.next && formatCursor(page.next)}
      />
    </main>
  );
}

/** What counts on a board. */
async function leadOf(board: Board, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'board' });
  if (board === 'all') return t('lead');
  if (board.startsWith('track:')) return t('trackLead');
  const format = await getFormatter({ locale });
  const { first, last } = daysOf(board.slice('week:'.length));
  const show = (day: Date): string =>
    format.dateTime(day, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return t('weekLead', { first: show(first), last: show(last) });
}
