import { useEffect } from 'react';
import type { LearnerJob } from '#graders/browser/call-learner.ts';

/** Hands every new job on; none while the data of the demonstration are on their way. */
export function useJob(job: LearnerJob | null | undefined, onJob: (job: LearnerJob) => void): void {
  useEffect(() => {
    if (job) onJob(job);
  }, [job, onJob]);
}
