import { expect, it } from 'vitest';
import type { HttpError } from './http-error.ts';
import { withinCapacity } from './capacity.ts';

const retryAfter = { least: 2, most: 4 };

it('runs what fits, refuses the rest with the time to come back, and has room again afterwards', async () => {
  const guard = withinCapacity({ atOnce: 2, retryAfter });
  const ends: (() => void)[] = [];
  const hold = () => guard(() => new Promise<string>((resolve) => ends.push(() => resolve('done'))));
  const running = [hold(), hold()];
  const refused = await hold().catch((error: unknown) => error as HttpError);
  expect(refused).toMatchObject({ status: 429, code: 'tooBusy' });
  expect(Number(new Headers((refused as HttpError).headers).get('retry-after'))).toBeGreaterThanOrEqual(2);
  expect(ends).toHaveLength(2);
  for (const end of ends) end();
  expect(await Promise.all(running)).toEqual(['done', 'done']);
  expect(await guard(() => Promise.resolve('again'))).toBe('again');
});

it('has room again after a failure', async () => {
  const guard = withinCapacity({ atOnce: 1, retryAfter });
  await expect(guard(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await guard(() => Promise.resolve(1))).toBe(1);
});
