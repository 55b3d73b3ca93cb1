import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';
import { newDevice, openExercise, write } from './workspace-page.ts';

const folder = 'exercises/capstones/f-lstm-series';
const path = '/en/exercises/f-lstm-series';
const solution = readFileSync(`${folder}/solution.ts`, 'utf8');
const hardSigmoid = readFileSync(`${folder}/wrong/hard-sigmoid.ts`, 'utf8');
/** Steps of one epoch, and of one round. */
const [epochSteps, roundSteps] = [30, 240];

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const progress = (page: Page) => page.getByText(/^step \d+ of \d+ ·/);
const chart = (page: Page, what: string) => page.getByRole('img', { name: `Training ${what} after` });

async function stepOf(page: Page): Promise<number> {
  return Number(/^step (\d+)/.exec(await progress(page).innerText())![1]);
}

async function waitForStep(page: Page, least: number): Promise<void> {
  await expect.poll(() => stepOf(page), { intervals: [100], timeout: 60_000 }).toBeGreaterThanOrEqual(least);
}

async function start(page: Page, source: string): Promise<void> {
  await openExercise(page, path);
  await write(page, source);
  await button(page, 'Train').click();
}

/** Milliseconds from the press of the button to the state, as the page itself sees them. */
function timeToCancel(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const status = document.querySelector('main [role="status"]')!;
        const isCancelled = (): boolean => document.body.innerText.includes('Cancelled.');
        const started = performance.now();
        const observer = new MutationObserver(() => {
          if (!isCancelled()) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(status.parentElement!, { childList: true, subtree: true, characterData: true });
        const cancel = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Cancel',
        );
        cancel!.click();
      }),
  );
}

test('a training shows its curves, pauses, goes on and ends within a second of being cancelled', async ({
  browser,
}) => {
  const device = await newDevice(browser);
  const page = await device.newPage();
  await start(page, solution);
  await expect(page.getByText('Training on the first data set.')).toBeVisible({ timeout: 120_000 });
  await waitForStep(page, 3);
  await expect(chart(page, 'loss')).toBeVisible();
  await expect(chart(page, 'accuracy')).toBeVisible();

  await button(page, 'Pause').click();
  await expect(page.getByText('Paused.')).toBeVisible();
  // The step that was being taken ends; no other begins.
  await page.waitForTimeout(1000);
  const paused = await stepOf(page);
  await page.waitForTimeout(1000);
  expect(await stepOf(page)).toBe(paused);
  await button(page, 'Go on').click();
  await waitForStep(page, paused + 2);

  expect(await timeToCancel(page)).toBeLessThanOrEqual(1000);
  await expect(page.locator('iframe[title="Training"]')).toHaveCount(0);
  await expect(button(page, 'Train again')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await device.close();
});

test('a training whose tab was killed goes on from its last epoch, passes, and the server confirms its model', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const device = await newDevice(browser);
  const first = await device.newPage();
  await start(first, solution);
  await expect(progress(first)).toBeVisible({ timeout: 120_000 });
  await waitForStep(first, epochSteps + 2);
  await first.close();

  const page = await device.newPage();
  await openExercise(page, path);
  await button(page, 'Resume the run that was cut off').click();
  await expect(page.getByText(/went on from a kept epoch/)).toBeVisible({ timeout: 120_000 });
  await expect(progress(page)).toBeVisible();
  expect(await stepOf(page)).toBeGreaterThanOrEqual(epochSteps);
  await expect(page.getByText(`of ${roundSteps} ·`, { exact: false })).toBeVisible();

  await expect(page.getByRole('heading', { name: /^Passed in this browser/ })).toBeVisible({
    timeout: 150_000,
  });
  const confirmed = page.getByText(/^Confirmed: \d+\.\d% right .* brought you \d+ of 80 points\.$/);
  await expect(confirmed).toBeVisible({ timeout: 90_000 });
  const points = Number(/brought you (\d+) of/.exec(await confirmed.innerText())![1]);
  expect(points).toBeGreaterThanOrEqual(48);
  await expect(page.getByRole('heading', { name: 'Inside the trained model' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Compare with the model solution' }).first().click();
  await expect(page.getByRole('region', { name: 'The program of your best model' })).toContainText(
    'binaryCrossentropy',
  );
  await expect(page.getByRole('region', { name: 'Model solution' })).toContainText('unitForgetBias');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto('/en/progress');
  await expect(page.getByRole('main')).toContainText(String(points));
  await device.close();
});

test('a model with hard-sigmoid gates is refused, and its mistake named', async ({ browser }) => {
  const device = await newDevice(browser);
  const page = await device.newPage();
  await start(page, hardSigmoid);
  await expect(page.getByRole('heading', { name: /^Not passed yet/ })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^The gates use tfjs.s default, hardSigmoid/)).toBeVisible();
  await expect(page.getByText(/recurrentActivation must be sigmoid, got hardSigmoid/)).toBeVisible();
  await device.close();
});

test('a learner who is stuck at a capstone opens its hints and then, for no points, the model solution', async ({
  page,
}) => {
  await page.goto('/en/exercises/f-digit-cnn/solution');
  await expect(page.getByText('opens when the server has confirmed a model of yours')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the exercise' }).click();
  await page.locator('[data-editor]').first().waitFor();
  for (const number of [1, 2, 3]) {
    await page.getByRole('button', { name: `Open hint ${number} of 3` }).click();
    await expect(page.getByRole('button', { name: `Open hint ${number} of 3` })).toBeHidden();
  }
  await page.getByRole('link', { name: /Stuck for good/ }).click();
  await expect(page.getByText('export function buildModel')).toHaveCount(0);
  await page.getByText('Give up on this capstone').click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the model solution for 0 points' }).click();
  await expect(page.getByText('the capstone brings no points any more')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Model solution' })).toContainText('buildModel');
});
