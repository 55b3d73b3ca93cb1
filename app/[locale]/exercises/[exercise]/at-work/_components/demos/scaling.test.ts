import { expect, it } from 'vitest';
import { fitScaler, transformFeatures } from '#graders/reference/feature-scaling.ts';
import { tensor } from '#graders/tensor.ts';
import { loadSolution, readDataset, runJob } from './run-job.ts';
import { columnsOf, readScaled, scalingJob } from './scaling.ts';

const { rows, features } = readDataset<{ rows: number[][]; features: string[] }>('wine.json');
const solution = await loadSolution('e-scale-features');

it.each(['standard', 'minmax'] as const)('scales as the reference does: %s', async (kind) => {
  const shown = readScaled(await runJob(scalingJob({ rows, kind, fitted: 58 }), solution))!;
  const wanted = transformFeatures(fitScaler(tensor(rows.slice(0, 58)), kind), tensor(rows));
  expect(shown.shape).toEqual([178, features.length]);
  for (const [at, value] of wanted.data.entries()) expect(shown.data[at]).toBeCloseTo(value, 3);
});

it('brings every fitted column to the same range', async () => {
  const job = scalingJob({ rows, kind: 'minmax', fitted: 178 });
  for (const column of columnsOf(readScaled(await runJob(job, solution))!)) {
    expect(Math.min(...column)).toBeCloseTo(0, 5);
    expect(Math.max(...column)).toBeCloseTo(1, 5);
  }
});
