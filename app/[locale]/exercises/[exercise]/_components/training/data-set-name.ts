import type { useTranslations } from 'next-intl';
import type { DataSetId } from '#graders/training/data-set.ts';

/** What a data set is called: a generator by what it draws. */
export function dataSetName(
  t: ReturnType<typeof useTranslations<'capstone.dataSet'>>,
  capstone: string,
  id: DataSetId,
): string {
  if (id !== 'generated') return t(`name.${id}`);
  if (capstone === 'f-lstm-text') return t('name.drawnReviews');
  return t(capstone === 'f-digit-cnn' ? 'name.drawnDigits' : 'name.drawnSeries');
}
