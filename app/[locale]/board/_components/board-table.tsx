import { getFormatter, getTranslations } from 'next-intl/server';
import { Link } from '#i18n/navigation.ts';

interface BoardEntry {
  userId: string;
  name: string;
  points: number;
  rank: number;
}

interface BoardTableProps {
  entries: BoardEntry[];
  ownId: string | undefined;
  isFirstPage: boolean;
  /** Whether this is the board of all points. */
  isWhole: boolean;
  locale: string;
}

export async function BoardTable({ entries, ownId, isFirstPage, isWhole, locale }: BoardTableProps) {
  const t = await getTranslations({ locale, namespace: 'board' });
  const format = await getFormatter({ locale });
  if (entries.length === 0) {
    return (
      <p>
        {isFirstPage ? t(isWhole ? 'empty' : 'emptyHere') : t('end')}{' '}
        {isFirstPage && (
          <Link className="link" href="/exercises">
            {t('toExercises')}
          </Link>
        )}
      </p>
    );
  }
  return (
    <table className="w-full border-collapse text-left">
      <thead className="text-sm text-muted">
        <tr className="border-b border-line-strong">
          <th scope="col" className="w-20 py-2 pr-6 text-right font-normal">
            {t('rankColumn')}
          </th>
          <th scope="col" className="py-2 font-normal">
            {t('nameColumn')}
          </th>
          <th scope="col" className="w-28 py-2 text-right font-normal">
            {t('pointsColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ userId, name, points, rank }) => (
          <tr
            key={userId}
            aria-current={userId === ownId || undefined}
            className="border-b border-line aria-current:font-semibold"
          >
            <td className="py-2 pr-6 text-right tabular-nums">{format.number(rank)}</td>
            <td className="max-w-0 truncate py-2">
              <bdi>{name}</bdi>
              {userId === ownId && <span className="ml-2 font-normal text-muted">{t('youMark')}</span>}
            </td>
            <td className="py-2 text-right tabular-nums">{format.number(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
