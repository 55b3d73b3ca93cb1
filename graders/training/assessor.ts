import { ChildPool } from '../sandbox/child-pool.ts';
import { chooseConfinement, type WantedConfinement } from '../sandbox/confinement.ts';
import type { Assessment, AssessmentJob } from './assess.ts';

/** A trained model is judged within seconds; a busy machine may take several times as long. */
const killMilliseconds = 60_000;

export type Assessor = ChildPool<AssessmentJob, Assessment>;

/** Children that judge trained models, one at a time each. They are killed when they take too long. */
export function createAssessor(size: number, confinement: WantedConfinement = 'auto'): Assessor {
  return new ChildPool<AssessmentJob, Assessment>(
    {
      file: 'graders/training/assess-child.ts',
      environment: {},
      options: ['--max-old-space-size=384', '--no-warnings'],
      runsPerChild: 50,
      killMilliseconds,
      failed: (_, { stopped }) => ({ kind: 'stopped', stopped }),
      confinement: () => chooseConfinement(confinement),
    },
    size,
  );
}
