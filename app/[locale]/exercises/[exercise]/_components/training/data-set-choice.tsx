import { useTranslations } from 'next-intl';
import type { Training } from '#components/training/use-training.ts';
import { dataSetsOf, realSets, taskOn, type DataSetId } from '#graders/training/data-set.ts';
import type { CapstoneTask } from '#graders/training/task.ts';
import { dataSetName } from './data-set-name.ts';

/** What the next run trains on; nothing to choose where a capstone has its generator alone. */
export function DataSetChoice({ task, training }: { task: CapstoneTask; training: Training }) {
  const t = useTranslations('capstone.dataSet');
  const sets = dataSetsOf(task.id);
  if (sets.length < 2) return null;
  const { dataSet, choose, isBusy } = training;
  const held = taskOn(task, dataSet);
  return (
    <fieldset disabled={isBusy} className="flex min-w-0 flex-col gap-2 text-sm">
      <legend className="pb-1 font-medium">{t('title')}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {sets.map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="data-set"
              value={one}
              checked={dataSet === one}
              onChange={() => choose(one)}
              aria-describedby={dataSet === one ? 'data-set-about' : undefined}
            />
            {dataSetName(t, task.id, one)}
          </label>
        ))}
      </div>
      <p id="data-set-about" className="max-w-prose text-muted">
        <About of={dataSet} capstone={task.id} />{' '}
        {t('held', { examples: held.training, epochs: held.epochs, pass: held.pass, full: held.full })}
      </p>
    </fieldset>
  );
}

const drawn = {
  'f-digit-cnn': 'drawnDigits',
  'f-lstm-series': 'drawnSeries',
  'f-lstm-text': 'drawnReviews',
} as const satisfies Record<CapstoneTask['id'], string>;

function About({ of, capstone }: { of: DataSetId; capstone: CapstoneTask['id'] }) {
  const t = useTranslations('capstone.dataSet');
  if (of === 'generated') return t(`about.${drawn[capstone]}`);
  return t(`about.${of}`, { megabytes: realSets[of].megabytes });
}
