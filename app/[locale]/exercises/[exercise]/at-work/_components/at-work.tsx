'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useKeptPage } from '#components/offline/use-kept-page.ts';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { useKeyed } from '#components/outbox/use-keyed.ts';
import type { DemoFamily } from '../demo-families.ts';
import { demos } from './demos/demos.ts';
import { findSource } from './find-source.ts';
import { LearnerRunner } from './learner-runner.ts';
import { RunBar } from './run-bar.tsx';

interface AtWorkProps {
  exercise: string;
  family: DemoFamily;
  sandboxUrl: string;
}

/** The learner's own function at work: nothing runs before they ask for it, and from then on every control does. */
export function AtWork({ exercise, family, sandboxUrl }: AtWorkProps) {
  const { owner, accountId } = useOutbox();
  const runner = useKeyed(
    `${owner}:${exercise}`,
    () => new LearnerRunner({ sandboxUrl, findSource: () => findSource({ exercise, owner, accountId }) }),
  );
  const state = useSyncExternalStore(runner.subscribe, runner.now, runner.now);
  useKeptPage('at-work');
  useEffect(() => {
    // What the page runs is kept with it, for the time without a network.
    void findSource({ exercise, owner, accountId });
  }, [exercise, owner, accountId]);
  const Demo = demos[family];
  return (
    <div className="flex flex-col gap-6">
      <RunBar state={state} onRun={() => void runner.start()} />
      <Demo exercise={exercise} ran={state.phase === 'live' ? state.ran : null} onJob={runner.setJob} />
    </div>
  );
}
