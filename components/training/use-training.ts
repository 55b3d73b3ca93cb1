'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DataSetId } from '#graders/training/data-set.ts';
import { TrainingController, type TrainingOptions } from './training-controller.ts';
import { untrained, type TrainingState } from './training-state.ts';

export interface Training {
  state: TrainingState;
  isBusy: boolean;
  /** What the next run trains on. */
  dataSet: DataSetId;
  choose: (dataSet: DataSetId) => void;
  /** A run of this very text was cut off: it can go on. */
  canResume: boolean;
  run: () => void;
  resume: () => void;
  control: () => void;
  cancel: () => void;
  pause: () => void;
}

/** The training of one capstone in this browser; leaving the page ends it, its checkpoint stays. */
export function useTraining(options: TrainingOptions, source: string): Training {
  const [controller] = useState(() => new TrainingController(options));
  const state = useSyncExternalStore(controller.subscribe, controller.now, () => untrained);
  const isBusy = state.phase === 'loading' || state.phase === 'running';
  const [dataSet, choose] = useState<DataSetId>('generated');
  const [resumable, setResumable] = useState<string | null>(null);
  useEffect(() => () => controller.cancel(), [controller]);
  useEffect(() => {
    if (isBusy) return;
    let isWanted = true;
    void controller.findUnfinished(source).then((kept) => {
      if (isWanted) setResumable(kept && kept.source);
    });
    return () => {
      isWanted = false;
    };
  }, [controller, source, isBusy]);
  const resume = async (): Promise<void> => {
    const kept = await controller.findUnfinished(source);
    if (kept) choose(kept.dataSet);
    await controller.run(source, { dataSet: kept?.dataSet ?? dataSet, kept });
  };
  return {
    state,
    isBusy,
    dataSet,
    choose,
    canResume: !isBusy && resumable === source,
    run: () => void controller.run(source, { dataSet }),
    resume: () => void resume(),
    control: () => void controller.control(source),
    cancel: () => controller.cancel(),
    pause: () => controller.pause(!state.isPaused),
  };
}
