'use client';

import { useTranslations } from 'next-intl';
import { programPlans } from '#graders/program.ts';
import type { ProgramRequest } from '#graders/device/program-messages.ts';
import { ProgramProgress } from './program-progress.tsx';
import { trainingOf } from './program-state.ts';
import { TrainingPictures } from './training-pictures.tsx';
import { useProgram } from './use-program.ts';

/** Runs a lesson's program in this browser. tfjs is loaded only once that is asked for. */
export function ProgramRunner(request: ProgramRequest) {
  const t = useTranslations('program');
  const { state, run, cancel } = useProgram(request);
  const isBusy = state.kind === 'loading' || state.kind === 'running';
  const training = trainingOf(state);
  const { budget } = training ?? programPlans[request.program];
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {/* One button with two meanings: the keyboard's focus stays where it is. */}
        <button
          type="button"
          onClick={isBusy ? cancel : run}
          className={isBusy ? 'button-quiet' : 'button-primary'}
        >
          {isBusy ? t('cancel') : state.kind === 'idle' ? t('run') : t('again')}
        </button>
        <p className="max-w-[72ch] min-w-0 flex-1 basis-80 text-sm text-muted">
          {t('budget', { examples: budget.examples, epochs: budget.epochs })}{' '}
          {budget.length !== undefined && t('padded', { length: budget.length })}{' '}
          {state.kind === 'idle' && t('loads')}
        </p>
      </div>
      <ProgramProgress state={state} />
      {training !== null && training.scores.length > 0 && <TrainingPictures training={training} />}
    </div>
  );
}
