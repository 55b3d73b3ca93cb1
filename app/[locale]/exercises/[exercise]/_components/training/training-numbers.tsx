import { useTranslations } from 'next-intl';
import type { TrainingState } from '#components/training/training-state.ts';

/** What the training does now: where, how quickly, how long still, with how much memory. */
export function TrainingNumbers({ state }: { state: TrainingState }) {
  const t = useTranslations('capstone');
  const { backend, adapter, estimate, round, phase, failure } = state;
  const curve = round && state.curves[round];
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p role="status" className={phase === 'failed' ? 'text-bad' : 'text-muted'}>
        {phase === 'idle' && t('idle')}
        {phase === 'loading' && t('loading')}
        {phase === 'running' && round !== null && t(`round.${round}`)}
        {phase === 'running' && state.isPaused && ` ${t('paused')}`}
        {phase === 'cancelled' && t('cancelled')}
        {failure !== null &&
          t(`failed.${failure.reason}`, { message: failure.message, line: failure.line ?? 0 })}
      </p>
      {backend !== null && (
        <p className="text-muted">
          {t(`backend.${backend}`)}
          {adapter !== '' && ` (${adapter})`}
          {estimate !== null && ` · ${t('estimate', { seconds: Math.ceil(estimate) })}`}
          {state.isSmall && ` · ${t('slow')}`}
          {state.isResumed && ` · ${t('resumed')}`}
        </p>
      )}
      {phase === 'running' && curve && curve.losses.length > 0 && (
        <p className="text-muted tabular-nums">
          {t('progress', { step: curve.losses.length, steps: curve.batches })} ·{' '}
          {t('throughput', { steps: state.stepsPerSecond })}
          {state.secondsLeft !== null && ` · ${t('left', { seconds: Math.ceil(state.secondsLeft) })}`} ·{' '}
          {t('memory', { megabytes: state.bytes / 2 ** 20, tensors: state.tensors })}
        </p>
      )}
    </div>
  );
}
