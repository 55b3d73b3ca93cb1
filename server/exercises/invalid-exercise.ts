import type { Problem } from './validate.ts';

/** Thrown with every problem of a folder at once. */
export class InvalidExercise extends Error {
  override name = 'InvalidExercise';
  problems: Problem[];
  constructor(id: string, problems: Problem[]) {
    super(
      `exercise ${id}: ${problems.map(({ file, field, message }) => `${file} ${field} ${message}`).join('; ')}`,
    );
    this.problems = problems;
  }
}
