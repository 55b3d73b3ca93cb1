import { expect, it } from 'vitest';
import { activationJob, activationKinds, readActivation } from './activation.ts';
import { runBoth } from './run-job.ts';

it.each(activationKinds)('draws %s and its slope as the reference does', async (kind) => {
  const [own, reference] = await runBoth('a-activations', activationJob({ kind, range: 6 }));
  const [shown, wanted] = [readActivation(own)!, readActivation(reference)!];
  expect(shown.y).toHaveLength(241);
  for (let at = 0; at < 241; at += 1) {
    expect(shown.y[at]).toBeCloseTo(wanted.y[at]!, 4);
    expect(shown.dy[at]).toBeCloseTo(wanted.dy[at]!, 4);
  }
});

it('draws no curve that does not have every point', () => {
  const short = { shape: [3], data: new Float32Array(3) };
  expect(readActivation([{ y: short, dy: short }])).toBeNull();
});
