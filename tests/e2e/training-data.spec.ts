import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

// A service worker fetches past page.route.
test.use({ serviceWorkers: 'block' });

// The editor that is still loading has a status too.
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test('a learner chooses real data, which is loaded when it is needed and not before', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/datasets/co2.json', (route) => {
    asked.push(route.request().url());
    return route.continue();
  });
  await page.goto('/en/exercises/f-lstm-series');
  const choice = page.getByRole('group', { name: 'Data to train on' });
  await expect(choice.getByRole('radio', { name: 'Drawn series' })).toBeChecked();
  // Before the page is awake, React takes a choice back.
  await expect(async () => {
    await choice.getByRole('radio', { name: 'Drawn series' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(choice).toContainText('week by week', { timeout: 1000 });
  }).toPass();
  await expect(choice.getByRole('radio', { name: 'CO₂ at Mauna Loa' })).toBeChecked();
  await expect(choice).toContainText('92% passes, 95% is worth all points');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  // The starter has no layers yet: it ends once the data are there and buildModel is called.
  await expect(status(page, 'The program threw')).toBeVisible({ timeout: 60_000 });
  expect(asked).toHaveLength(1);
});

test('data that cannot be loaded are told, and can be asked for again', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Failed to load resource: net::ERR_FAILED .*co2\.json/);
  await page.route('**/datasets/co2.json', (route) => route.abort());
  await page.goto('/en/exercises/f-lstm-series');
  // Before the page is awake, React takes a choice back.
  await expect(() => page.getByRole('radio', { name: 'CO₂ at Mauna Loa' }).check({ timeout: 1000 })).toPass();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(status(page, 'The data could not be loaded')).toBeVisible();
  await page.unroute('**/datasets/co2.json');
  await page.getByRole('button', { name: 'Train again' }).click();
  await expect(status(page, 'The program threw')).toBeVisible({ timeout: 60_000 });
});
