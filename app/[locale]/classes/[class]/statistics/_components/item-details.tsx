import { getTranslations } from 'next-intl/server';
import { Markdown } from '#components/markdown/markdown.tsx';
import type { ItemStatistics } from '#graders/class-statistics.ts';
import type { Locale } from '#graders/text.ts';
import { MisconceptionPlot } from './misconception-plot.tsx';
import { NumberTable } from './number-table.tsx';
import { tellCount } from './tell-count.ts';

interface ItemDetailsProps {
  item: ItemStatistics;
  number: number;
  locale: Locale;
}

/** Which options were chosen, and which misconceptions the answers showed, week by week. */
export async function ItemDetails({ item, number, locale }: ItemDetailsProps) {
  const t = await getTranslations({ locale, namespace: 'classStatistics' });
  const { prompt, options, misconceptions } = item;
  if (item.learners === 0) return null;
  const weeks = misconceptions.flatMap(({ id, weeks: told }) =>
    told.flatMap(({ week, learners }) => (learners === null ? [] : [{ misconception: id, week, learners }])),
  );
  return (
    <details className="border-t border-line pt-3">
      <summary className="cursor-pointer py-1">
        {t('itemSummary', { number, id: item.id, count: tellCount(item.learners) })}
      </summary>
      <div className="flex flex-col gap-4 pt-3 pb-4">
        <Markdown source={prompt[locale]} locale={locale} />
        {options.length > 0 && (
          <NumberTable
            isCaptionShown
            caption={t('optionTable')}
            columns={[t('option'), t('kind'), t('chosen')]}
            rows={options.map(({ text, isRight, learners }) => [
              <Markdown key="text" source={text[locale]} locale={locale} />,
              isRight ? t('rightOption') : t('wrongOption'),
              tellCount(learners),
            ])}
          />
        )}
        {misconceptions.length > 0 && (
          <>
            {weeks.length > 0 && <MisconceptionPlot rows={weeks} />}
            <NumberTable
              isCaptionShown
              caption={t('misconceptionTable')}
              columns={[t('misconception'), t('learners'), t('byWeek')]}
              rows={misconceptions.map(({ id, text, learners, weeks: told }) => [
                text === null ? id : <Markdown key="text" source={text[locale]} locale={locale} />,
                tellCount(learners),
                told.map(({ week, learners: count }) => `${week}: ${tellCount(count)}`).join(' · '),
              ])}
            />
          </>
        )}
      </div>
    </details>
  );
}
