import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { openExercise, results, write } from './workspace-page.ts';

const folder = 'exercises/convolution/b-cross-correlation/kernel';
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const solution = readFileSync(`${folder}/solution.wgsl`, 'utf8');
const flipped = readFileSync(`${folder}/wrong/kernel-flipped.wgsl`, 'utf8');
const openKernel = (page: Page): Promise<void> =>
  openExercise(page, '/en/exercises/b-cross-correlation?tier=kernel');

test('kernels are graded on the GPU of the page while typing', async ({ page }) => {
  await openKernel(page);
  await write(page, flipped);
  await expect(results(page)).toContainText('rotated by 180°');
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
  await expect(page.locator('footer')).toContainText(/graded in [\d.,]+ ms on WebGPU/);
});

test('what the compiler says is marked, and an endless kernel ends by its fuel', async ({ page }) => {
  await openKernel(page);
  await write(page, solution.replace('var sum = 0.0;', 'var sum = nothing;'));
  await expect(results(page)).toContainText("unresolved value 'nothing'");
  await expect(page.locator('[data-editor="monaco"] .layerwise-error-line').first()).toBeVisible();
  await write(page, solution.replace('p < P.kh; p++', 'p < P.kh; p += 0u'));
  await expect(results(page)).toContainText('It does not end');
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
});

test('a kernel is verified where the server has a GPU', async ({ page, request }) => {
  const gpu = async (): Promise<string> => {
    const { kernels } = (await (await request.get('/api/health')).json()) as { kernels: { status: string } };
    return kernels.status;
  };
  await expect.poll(gpu).not.toBe('unknown');
  test.skip((await gpu()) !== 'verified', 'no GPU here can run kernels for the server');
  await openKernel(page);
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Verified: all');
  await expect(results(page)).toContainText('points for this exercise');
});
