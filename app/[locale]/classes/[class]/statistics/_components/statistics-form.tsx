import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { ClassStatistics } from '#graders/class-statistics.ts';
import type { Locale } from '#graders/text.ts';

interface StatisticsFormProps {
  statistics: ClassStatistics;
  query: { section: string; small: 'hide' | 'show' };
  locale: Locale;
}

/** What the numbers are about; works without script. */
export async function StatisticsForm({ statistics, query, locale }: StatisticsFormProps) {
  const t = await getTranslations({ locale, namespace: 'classStatistics' });
  const { parts, part, sections } = statistics;
  return (
    <form className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Labelled label={t('part')} id="part">
        <select id="part" name="part" defaultValue={part ?? undefined} className={select}>
          {parts.map(({ key, title, tier }) => (
            <option key={key} value={key}>
              {tier === null ? title[locale] : `${title[locale]} (${tier})`}
            </option>
          ))}
        </select>
      </Labelled>
      {sections.length > 0 && (
        <Labelled label={t('section')} id="section">
          <SectionSelect sections={sections} section={query.section} label={t('allSections')} />
        </Labelled>
      )}
      <Labelled label={t('small')} id="small">
        <select id="small" name="small" defaultValue={query.small} className={select}>
          <option value="hide">{t('smallHidden')}</option>
          <option value="show">{t('smallShown')}</option>
        </select>
      </Labelled>
      <button type="submit" className="button-quiet justify-self-start">
        {t('show')}
      </button>
    </form>
  );
}

const select = 'h-10 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3';

function Labelled({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
    </div>
  );
}

/** An empty value asks for learners without a section: the whole class is asked for by another name. */
function SectionSelect(props: { sections: string[]; section: string; label: string }) {
  const { sections, section, label } = props;
  return (
    <select id="section" name="section" defaultValue={section} className={select}>
      <option value="*">{label}</option>
      {sections.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}
