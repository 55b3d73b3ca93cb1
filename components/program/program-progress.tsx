'use client';

import { useTranslations } from 'next-intl';
import type { Device } from '#graders/device/backend.ts';
import { trainingOf, type ProgramState, type Training } from './program-state.ts';

/** What the run does now, where, and how it ended. */
export function ProgramProgress({ state }: { state: ProgramState }) {
  const t = useTranslations('program');
  const training = trainingOf(state);
  return (
    <div className="flex flex-col gap-1">
      {training !== null && (
        <p className="text-sm text-muted tabular-nums">
          {t('progress', {
            epoch: Math.min(training.epochs.length + 1, training.budget.epochs),
            epochs: training.budget.epochs,
            batch: training.scores.length,
            batches: training.batches,
            seconds: seconds(training.milliseconds),
          })}{' '}
          · <DeviceName device={training.device} /> · {t('parameters', { count: training.parameters })}
        </p>
      )}
      {/* Read out once for each end of an epoch and of the run, not for each batch. */}
      <p role="status" className={state.kind === 'failed' ? 'text-bad' : undefined}>
        <Announcement state={state} />
      </p>
    </div>
  );
}

function Announcement({ state }: { state: ProgramState }) {
  const t = useTranslations('program');
  switch (state.kind) {
    case 'idle':
      return null;
    case 'loading':
      return t('loading');
    case 'running':
      return state.training.epochs.length === 0 ? t('started') : <LastEpoch training={state.training} />;
    case 'finished':
      return (
        <>
          {state.isTimeUp
            ? t('timeUp', { seconds: seconds(state.training.milliseconds) })
            : t('finished', { seconds: seconds(state.training.milliseconds) })}{' '}
          <LastEpoch training={state.training} />
        </>
      );
    case 'cancelled':
      return t('cancelled');
    case 'failed':
      return t(`failed.${state.reason}`, { message: state.message });
  }
}

function LastEpoch({ training: { epochs } }: { training: Training }) {
  const t = useTranslations('program');
  const last = epochs.findLastIndex(({ heldOut }) => heldOut !== null);
  if (last === -1) return null;
  return t('epochEnd', { epoch: last + 1, accuracy: epochs[last]!.heldOut!.accuracy });
}

function DeviceName({ device: { backend, adapter } }: { device: Device }) {
  const t = useTranslations('program');
  const name = t(`backend.${backend}`);
  return adapter === '' ? name : `${name} (${adapter})`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
