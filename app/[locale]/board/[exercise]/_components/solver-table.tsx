import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import type { Solver } from '#server/points/solvers.ts';

interface SolverTableProps {
  solvers: readonly Solver[];
  ownId: string | undefined;
  isFirstPage: boolean;
  locale: Locale;
}

export async function SolverTable({ solvers, ownId, isFirstPage, locale }: SolverTableProps) {
  const t = await getTranslations({ locale, namespace: 'board' });
  const format = await getFormatter({ locale });
  if (solvers.length === 0) return <p>{isFirstPage ? t('nobodySolved') : t('end')}</p>;
  return (
    <table className="w-full border-collapse text-left">
      <thead className="text-sm text-muted">
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-2 font-normal">
            {t('nameColumn')}
          </th>
          <th scope="col" className="w-40 py-2 font-normal max-sm:hidden">
            {t('tiersColumn')}
          </th>
          <th scope="col" className="w-36 py-2 text-right font-normal">
            {t('timeColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {solvers.map(({ userId, name, solvedAt, tiers }) => (
          <tr
            key={userId}
            aria-current={userId === ownId || undefined}
            className="border-b border-line aria-current:font-semibold"
          >
            <td className="max-w-0 py-2">
              <span className="block truncate">
                <bdi>{name}</bdi>
                {userId === ownId && <span className="ml-2 font-normal text-muted">{t('youMark')}</span>}
              </span>
              <span className="block text-sm font-normal text-muted sm:hidden">{tiers.join(' · ')}</span>
            </td>
            <td className="py-2 text-muted max-sm:hidden">{tiers.join(' · ')}</td>
            <td className="py-2 text-right whitespace-nowrap tabular-nums">
              <time dateTime={solvedAt.toISOString()}>
                {format.dateTime(solvedAt, { dateStyle: 'medium', timeZone: 'UTC' })}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
