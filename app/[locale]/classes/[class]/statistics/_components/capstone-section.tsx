import { getFormatter, getTranslations } from 'next-intl/server';
import type { CapstoneStatistics } from '#graders/class-statistics.ts';
import type { Locale } from '#graders/text.ts';
import { NumberTable } from './number-table.tsx';
import { tellCount } from './tell-count.ts';

interface CapstoneSectionProps {
  capstone: CapstoneStatistics;
  title: string;
  locale: Locale;
}

/** How many trained a model that passed, and how good their best ones are. */
export async function CapstoneSection({ capstone, title, locale }: CapstoneSectionProps) {
  const t = await getTranslations({ locale, namespace: 'classStatistics' });
  const format = await getFormatter({ locale });
  const { learners, passed, medianAccuracy } = capstone;
  const accuracy =
    medianAccuracy === null
      ? '–'
      : format.number(medianAccuracy, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section aria-labelledby="capstone" className="flex flex-col gap-6">
      <h2 id="capstone" className="text-lg font-semibold">
        {title}
      </h2>
      <NumberTable
        caption={t('overview')}
        columns={[t('measure'), t('value')]}
        rows={[
          [t('trained'), tellCount(learners)],
          [t('passed'), tellCount(passed)],
          [t('medianAccuracy'), accuracy],
        ]}
      />
      <p className="max-w-[72ch] text-sm text-muted">{t('capstoneLead')}</p>
    </section>
  );
}
