import { getFormatter, getTranslations } from 'next-intl/server';
import type { CountedText, ExerciseStatistics } from '#graders/class-statistics.ts';
import type { Locale } from '#graders/text.ts';
import { NumberTable } from './number-table.tsx';
import { tellCount } from './tell-count.ts';
import { TriesPlot } from './tries-plot.tsx';

interface ExerciseSectionProps {
  exercise: ExerciseStatistics;
  title: string;
  locale: Locale;
}

/** How many submissions passing took, where learners stand who have not passed, and what they got wrong. */
export async function ExerciseSection({ exercise, title, locale }: ExerciseSectionProps) {
  const t = await getTranslations({ locale, namespace: 'classStatistics' });
  const format = await getFormatter({ locale });
  const { learners, passed, medianTries, medianMinutes, triesToPass, stops, misconceptions } = exercise;
  const told = triesToPass.flatMap(({ tries, learners: count }) =>
    count === null ? [] : [{ tries, learners: count }],
  );
  const number = (value: number | null): string =>
    value === null ? '–' : format.number(value, { maximumFractionDigits: 1 });
  const rowsOf = (counted: readonly CountedText[]): string[][] =>
    counted.map(({ text, learners: count }) => [text[locale], tellCount(count)]);
  return (
    <section aria-labelledby="exercise" className="flex flex-col gap-6">
      <h2 id="exercise" className="text-lg font-semibold">
        {title}
      </h2>
      <NumberTable
        caption={t('overview')}
        columns={[t('measure'), t('value')]}
        rows={[
          [t('submitted'), tellCount(learners)],
          [t('passed'), tellCount(passed)],
          [t('medianTries'), number(medianTries)],
          [t('medianMinutes'), number(medianMinutes)],
        ]}
      />
      <p className="max-w-[72ch] text-sm text-muted">{t('exerciseLead')}</p>
      {told.length > 0 && <TriesPlot rows={told} />}
      {triesToPass.length > 0 && (
        <NumberTable
          isCaptionShown
          caption={t('triesTable')}
          columns={[t('tries'), t('learners')]}
          rows={triesToPass.map((one) => [String(one.tries), tellCount(one.learners)])}
        />
      )}
      {stops.length > 0 && (
        <NumberTable
          isCaptionShown
          caption={t('stopTable')}
          columns={[t('case'), t('learners')]}
          rows={rowsOf(stops)}
        />
      )}
      {misconceptions.length > 0 && (
        <NumberTable
          isCaptionShown
          caption={t('misconceptionTable')}
          columns={[t('misconception'), t('learners')]}
          rows={rowsOf(misconceptions)}
        />
      )}
    </section>
  );
}
