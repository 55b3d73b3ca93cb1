import { useTranslations } from 'next-intl';
import type { Training } from '#components/training/use-training.ts';

/** What can be done with a training now. */
export function TrainingBar({ training, onReset }: { training: Training; onReset: () => void }) {
  const t = useTranslations('capstone');
  const { state, isBusy, canResume } = training;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {/* One button with two meanings: the keyboard's focus stays where it is. */}
      <button
        type="button"
        className={isBusy ? 'button-quiet' : 'button-primary'}
        onClick={isBusy ? training.cancel : training.run}
      >
        {isBusy ? t('cancel') : state.phase === 'idle' ? t('train') : t('again')}
      </button>
      {state.phase === 'running' && (
        <button type="button" className="button-quiet" onClick={training.pause}>
          {state.isPaused ? t('goOn') : t('pause')}
        </button>
      )}
      {canResume && (
        <button type="button" className="button-quiet" onClick={training.resume}>
          {t('resume')}
        </button>
      )}
      {state.phase === 'graded' && state.verdict?.kind === 'passed' && (
        <button type="button" className="button-quiet" onClick={training.control}>
          {t('control')}
        </button>
      )}
      {!isBusy && (
        <button type="button" className="button-quiet" onClick={onReset}>
          {t('reset')}
        </button>
      )}
    </div>
  );
}
