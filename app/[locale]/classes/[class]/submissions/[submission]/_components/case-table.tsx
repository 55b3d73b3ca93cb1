import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import type { Verdict } from '#graders/verdict.ts';

type Graded = Extract<Verdict, { cases: unknown }>;

/** How every case ended, and what the wrong answer looked like. */
export async function CaseTable({ verdict, locale }: { verdict: Graded; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'gradebook.submission' });
  const { cases, misconceptions } = verdict;
  return (
    <section aria-labelledby="cases" className="flex flex-col gap-3">
      <h2 id="cases" className="text-lg font-semibold">
        {t('caseTable')}
      </h2>
      <table className="w-full text-left">
        <thead className="border-b border-line-strong text-sm text-muted">
          <tr>
            <th scope="col" className="py-2 pr-4 font-medium">
              {t('case')}
            </th>
            <th scope="col" className="py-2 font-medium">
              {t('status')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {cases.map(({ name, hidden, status }, at) => (
            <tr key={at}>
              <td className="py-2 pr-4">
                {name[locale]}
                {hidden && <span className="text-sm text-muted"> · {t('hidden')}</span>}
              </td>
              <td className={`py-2 whitespace-nowrap ${status === 'failed' ? 'text-bad' : ''}`}>
                {t(`statuses.${status}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {misconceptions.length > 0 && (
        <>
          <h3 className="font-medium">{t('misconceptions')}</h3>
          <ul className="list-disc pl-5">
            {misconceptions.map(({ id, text }) => (
              <li key={id}>{text[locale]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
