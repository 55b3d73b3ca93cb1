import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';

interface ClassBoardProps {
  entries: readonly { userId: string; name: string; points: number; rank: number }[];
  ownId: string;
  locale: Locale;
}

/** The members of a class by their points, and who sees it. */
export async function ClassBoard({ entries, ownId, locale }: ClassBoardProps) {
  const t = await getTranslations({ locale, namespace: 'classes.board' });
  const format = await getFormatter({ locale });
  return (
    <section aria-labelledby="class-board" className="flex flex-col gap-3">
      <h2 id="class-board" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-[72ch] text-sm text-muted">{t('lead')}</p>
      {entries.length > 0 && (
        <table className="w-full max-w-2xl text-left">
          <thead className="border-b border-line-strong text-sm text-muted">
            <tr>
              <th scope="col" className="w-16 py-2 pr-6 text-right font-medium">
                {t('rank')}
              </th>
              <th scope="col" className="py-2 font-medium">
                {t('name')}
              </th>
              <th scope="col" className="w-24 py-2 text-right font-medium">
                {t('points')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {entries.map(({ userId, name, points, rank }) => (
              <tr
                key={userId}
                aria-current={userId === ownId || undefined}
                className="aria-current:font-semibold"
              >
                <td className="py-2 pr-6 text-right tabular-nums">{format.number(rank)}</td>
                <td className="max-w-0 truncate py-2">
                  <bdi>{name}</bdi>
                </td>
                <td className="py-2 text-right tabular-nums">{format.number(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
