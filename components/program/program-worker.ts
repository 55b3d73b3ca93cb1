import type { WorkerScope } from '#graders/browser/worker-scope.ts';
import type { ProgramModule } from '#graders/program.ts';
import { serveProgram } from '#graders/device/serve-program.ts';

/** Entry point of the worker that trains a lesson's program: the very file that the lesson shows. */
serveProgram(
  self as unknown as WorkerScope,
  (name) => import(`../../exercises/quizzes/${name}-program/program.ts`) as Promise<ProgramModule>,
);
