import type { LearnerJob } from '#graders/browser/call-learner.ts';
import type { Ran } from './learner-runner.ts';

/** What every demonstration is given. */
export interface DemoProps {
  exercise: string;
  /** The latest run of the learner's code; null before the first. */
  ran: Ran | null;
  /** Called with what the controls ask for, whenever that changes. */
  onJob: (job: LearnerJob) => void;
}
