import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

const heavy = /tfjs|\.wasm|datasets|worker/;

function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run the program' }).click();
}

const status = (page: Page) =>
  page.getByRole('region', { name: 'The program in Keras and in tfjs' }).getByRole('status');

test('a lesson shows the source that it runs, and loads tfjs only for a run', async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/en/topics/digit-cnn-program');
  const shown = page.getByRole('region', { name: /this source runs here/ });
  const source = readFileSync('exercises/quizzes/digit-cnn-program/program.ts', 'utf8');
  expect((await shown.textContent())!.trimEnd()).toBe(source.trimEnd());
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => heavy.test(new URL(url).pathname))).toEqual([]);

  await start(page);
  await expect(page.getByText('93,322 parameters', { exact: false }).last()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /Training loss after [1-9]\d* batches/ })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page)).toHaveText(/^Cancelled\./);
  // Nothing goes on behind the page.
  const progress = page.getByText(/batch \d+ of 152/);
  const before = await progress.textContent();
  await page.waitForTimeout(1500);
  expect(await progress.textContent()).toBe(before);
});

test('a series is learned in the browser, and the page says how it went', async ({ page }) => {
  test.slow();
  await page.goto('/en/topics/series-lstm-program');
  await start(page);
  await expect(status(page)).toHaveText(/After epoch 1, \d+% of the held-out examples are right\./, {
    timeout: 120_000,
  });
  await expect(status(page)).toHaveText(/^(Finished in|Stopped after) [\d.]+ s/, { timeout: 120_000 });
  await expect(page.getByText('10,451 parameters', { exact: false }).last()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeFocused();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test.describe('without a service worker, which would fetch in the place of the page', () => {
  test.use({ serviceWorkers: 'block' });

  test('what cannot be loaded is told, and a second run works', async ({ page, expectedErrors }) => {
    expectedErrors.push(/Failed to load resource/, /reviews\.zh\.json/);
    await page.route('**/datasets/reviews.zh.json', (route) => route.abort());
    await page.goto('/zh/topics/text-classifier-program');
    await page.getByRole('button', { name: '运行程序' }).click();
    await expect(page.getByText(/运行因错误而中止/)).toBeVisible({ timeout: 30_000 });
    await page.unroute('**/datasets/reviews.zh.json');
    await page.getByRole('button', { name: '再次运行' }).click();
    await expect(page.getByText(/第 [1-9]\d*\/140 批/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: '取消' }).click();
    await expect(page.getByText(/^已取消。/)).toBeVisible();
  });
});
