import { globSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

/** Submits a source as the page's guest would, and waits until the server has verified it. */
async function solve(page: Page, exercise: string, source = solutionOf(exercise)): Promise<void> {
  const origin = new URL(test.info().project.use.baseURL!).origin;
  const id = randomUUID();
  const answer = await page.request.post('/api/v1/submissions', {
    headers: { origin },
    data: { id, exercise, tier: 'loops', source },
  });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
  await expect(async () => {
    const view = (await (await page.request.get(`/api/v1/submissions/${id}`)).json()) as {
      state: string;
      verdict: { kind: string } | null;
    };
    expect([view.state, view.verdict?.kind]).toEqual(['verified', 'passed']);
  }).toPass({ timeout: 60_000 });
}

function solutionOf(exercise: string): string {
  return readFileSync(globSync(`exercises/*/${exercise}/loops/solution.ts`)[0]!, 'utf8');
}

const run = (page: Page) => page.getByRole('button', { name: 'Run my code' });
const time = (page: Page) => page.locator('[data-time]');

test('is closed for who has not solved the exercise', async ({ page }) => {
  await page.goto('/en/exercises/b-cross-correlation/at-work');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cross-correlation with stride and padding',
  );
  await expect(page.getByRole('main')).toContainText('It opens when the server has verified');
  await expect(run(page)).toHaveCount(0);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a learner’s convolution runs on a picture when asked, and then follows the controls', async ({
  page,
}) => {
  await solve(page, 'b-cross-correlation');
  await page.goto('/en/exercises/b-cross-correlation/at-work');
  await expect(page.getByRole('img', { name: 'input' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Press “Run my code”');
  await expect(time(page)).toHaveCount(0);
  await run(page).click();
  await expect(time(page)).toHaveText(/^[\d.,]+ ms$/);
  const map = page.getByRole('figure').filter({ hasText: 'feature map' });
  await expect(map).toContainText('[56, 84]');
  await page.getByLabel('Stride').focus();
  await page.keyboard.press('ArrowRight');
  await expect(map).toContainText('[28, 42]');
  await page.getByLabel('Padding').focus();
  await page.keyboard.press('Home');
  await expect(map).toContainText('[27, 41]');
  await page.getByLabel('Kernel').selectOption('Identity');
  await page.getByLabel('Weight in row 1, column 1').fill('2');
  await expect(page.getByLabel('Kernel')).toHaveValue('own');
  await expect(map).toContainText('0 … 2');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'notes.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  });
  await expect(page.getByText('That file is no picture')).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles('public/icons/icon-192.png');
  await expect(map).toContainText('[47, 47]');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a learner’s softmax spreads the probability as the temperature rises', async ({ page }) => {
  await page.goto('/en/exercises/a-softmax');
  await solve(page, 'a-softmax');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/exercises/a-softmax/at-work');
  await run(page).click();
  const bars = page.getByRole('figure').filter({ hasText: 'Probability of every digit' });
  await expect(bars.getByRole('listitem')).toHaveCount(10);
  const largest = async (): Promise<number> => {
    const texts = await bars.getByRole('listitem').allInnerTexts();
    return Math.max(...texts.map((text) => Number(/([\d.]+)%/.exec(text)![1])));
  };
  await page.getByLabel('Temperature').focus();
  await page.keyboard.press('Home');
  await expect.poll(largest).toBeGreaterThan(60);
  await page.keyboard.press('End');
  await expect.poll(largest).toBeLessThan(15);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('code that is too slow for the picture is stopped with a message, and can be run again', async ({
  page,
}) => {
  const slow = solutionOf('b-cross-correlation').replace(
    /(export function xcorr2d\([^{]*\{)/,
    '$1\n  if (x.shape[0] === 56 && x.shape[1] === 84) for (;;) {}\n',
  );
  await solve(page, 'b-cross-correlation', slow);
  await page.goto('/en/exercises/b-cross-correlation/at-work');
  await run(page).click();
  await expect(page.getByText('did not end within 3 s')).toBeVisible();
  await page.getByLabel('Picture').selectOption('Ankle boot');
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(time(page)).toHaveText(/^[\d.,]+ ms$/);
});

for (const locale of ['en', 'zh'] as const) {
  test(`every demonstration shows something in ${locale}`, async ({ page }) => {
    test.slow();
    await page.goto(`/${locale}/exercises/b-max-pool`);
    const shown = {
      'b-max-pool': 'figure:has-text("[28, 42]")',
      'a-activations': 'svg[role="img"]',
      'c-lstm-cell': 'figure:has-text("h[2]")',
      'd-masked-attention': 'table',
      'e-classification-metrics': 'figure:has-text("[10, 10]")',
      'e-roc-auc': 'figure li:nth-child(10)',
      'e-scale-features': 'figure + figure li',
    };
    for (const [exercise, selector] of Object.entries(shown)) {
      await solve(page, exercise);
      await page.goto(`/${locale}/exercises/${exercise}/at-work`);
      await page.getByRole('button', { name: /^(Run my code|运行我的代码)$/ }).click();
      await expect(time(page)).toHaveText(/^[\d.,]+ ms$/);
      await expect(page.locator('main').locator(selector).first(), exercise).toBeVisible();
      expect(await accessibilityProblems(page), exercise).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  });
}
