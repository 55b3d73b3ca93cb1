import { readFileSync } from 'node:fs';
import { chromiumLaunchOptions } from '../../scripts/testing/chromium.ts';
import { expect, test } from './test.ts';
import { openExercise, results, write } from './workspace-page.ts';

const { args, ...browser } = chromiumLaunchOptions();
test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  launchOptions: {
    ...browser,
    args: [...args.filter((one) => !one.includes('webgpu')), '--disable-blink-features=WebGPU'],
  },
});

test('a browser without WebGPU says that kernels cannot run in it, and what to do', async ({ page }) => {
  await openExercise(page, '/en/exercises/b-cross-correlation?tier=kernel');
  await write(page, readFileSync('exercises/convolution/b-cross-correlation/kernel/solution.wgsl', 'utf8'));
  await expect(results(page)).toContainText('kernels cannot run here');
  await expect(results(page)).toContainText(/submit/i);
  await expect(results(page).getByRole('button', { name: 'Try again' })).toBeVisible();
});
