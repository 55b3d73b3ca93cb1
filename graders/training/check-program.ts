import { compileLoops } from '../tiers/loops.ts';
import { gradeCapstone, type CapstoneVerdict, type GradedTask, type GradingPlan } from './grade-capstone.ts';
import { learnerTf } from './learner-tf.ts';
import { Trainee } from './trainee.ts';

/** Grades a program of ours natively, where tfjs is ready: for checks of solutions, never for learners' code. */
export async function checkProgram(
  graded: GradedTask,
  source: string,
  plan: GradingPlan,
): Promise<CapstoneVerdict | { kind: 'threw'; message: string }> {
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') return { kind: 'threw', message: JSON.stringify(compiled.reason) };
  const module = (await import(
    /* turbopackIgnore: true */ `data:text/javascript,${encodeURIComponent(compiled.code)}`
  )) as object;
  const trainee = new Trainee(learnerTf(), module, {
    onEvent: () => undefined,
    turn: () => Promise.resolve(),
  });
  try {
    return await gradeCapstone(
      graded,
      {
        build: () => Promise.resolve(trainee.build()),
        train: (request) => trainee.train(request),
        predict: (inputs) => trainee.predict(inputs),
      },
      plan,
    );
  } catch (error) {
    return { kind: 'threw', message: error instanceof Error ? error.message : String(error) };
  }
}
