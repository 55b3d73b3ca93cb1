import type { Page } from '@playwright/test';
import type { HistoryEntry } from '#graders/draft.ts';
import { expect, test } from './test.ts';
import {
  exercisePath,
  expectSaved,
  expectText,
  marked,
  newAccount,
  oneSided,
  openExercise,
  results,
  signUp,
  solution,
  write,
} from './workspace-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const kept = 'Kept in this browser: works without a connection too.';
const unreachable = /ERR_INTERNET_DISCONNECTED|Failed to fetch|Failed to load resource|status of 503/;

/** The service worker holds everything that the open exercise needs. */
async function openKept(page: Page, path = exercisePath): Promise<void> {
  await openExercise(page, path);
  await expect(page.getByText(kept)).toBeVisible();
}

/** What the server said of every submission that it has of this learner. */
async function submissionsOf(page: Page): Promise<(string | null)[]> {
  const response = await page.request.get('/api/v1/exercises/b-cross-correlation/history?tier=loops');
  const { entries } = (await response.json()) as { entries: HistoryEntry[] };
  return entries.filter(({ kind }) => kind === 'submission').map(({ verdict }) => verdict);
}

test('an exercise is read, edited and graded without a network, and sent once from another page', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(unreachable);
  await openKept(page);
  // The server knows this guest before: whose first answer is lost becomes another guest.
  await write(page, oneSided);
  await expectSaved(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cross-correlation with stride and padding',
  );
  await page.locator('[data-editor="monaco"]').waitFor();
  await write(page, marked('written without a network', solution));
  await expect(results(page)).toContainText('14 of 14');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Not sent: there is no connection.');

  // Another page is not kept: it says so, and names what is.
  await page.goto('/en/board');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection');
  await page.getByRole('link', { name: 'Cross-correlation with stride and padding' }).click();
  await expectText(page, 'written without a network');
  await expect(page.getByRole('button', { name: /not sent yet/ })).toBeVisible();

  // The exercise is left before the connection returns, so that another page is what sends.
  await page.goto('/en/board');
  await context.setOffline(false);
  await page.goto('/en/board');
  await expect.poll(() => submissionsOf(page)).toEqual(['passed']);
  await expect(page.getByRole('button', { name: /not sent yet/ })).toBeHidden();
  await page.goto(exercisePath);
  await expect(page.locator('#part-statement header')).toContainText('✓');
});

test('what an account kept is gone for the next one, who is warned of unsent work before', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(unreachable);
  const account = newAccount('Grace');
  await signUp(page, account);
  await openKept(page);
  await page.goto('/en/account');
  // The server takes nothing: what is submitted waits.
  await page.route('**/api/v1/submissions', (route) => route.fulfill({ status: 503, json: {} }));
  await openExercise(page);
  await write(page, solution);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Not sent: the server has a problem.');
  await page.goto('/en/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('1 piece of work has not reached the server.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out all the same' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await context.setOffline(true);
  await page.goto(exercisePath);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection');
  await context.setOffline(false);
});

test('an answer given without a network is kept, and marked when it returns', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(unreachable);
  await page.goto('/en/topics/convolution-layer');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('form label').first().waitFor();
  await page.keyboard.press('1');
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your answer is kept in this browser')).toBeVisible();
  await expect(page.getByRole('button', { name: /1 piece of work is not sent yet/ })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: /^(Next|Finish)/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /not sent yet/ })).toBeHidden();
});

test('a function is at work without a network, on data that came with its page', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(unreachable);
  await openExercise(page);
  await write(page, solution);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('link', { name: 'See your code at work' }).first().click();
  await expect(page.getByRole('img', { name: 'input' })).toBeVisible();
  const isKept = (path: string) =>
    page.evaluate(async (url) => (await caches.match(url, { ignoreVary: true })) !== undefined, path);
  await expect.poll(() => isKept(`${exercisePath}/at-work`)).toBe(true);
  await expect.poll(() => isKept('/datasets/wine.json')).toBe(true);
  const sources = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':at-work:')));
  await expect.poll(sources).toHaveLength(1);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(page.getByRole('figure').filter({ hasText: 'feature map' })).toContainText('[56, 84]');
  await expect(page.getByText('this browser')).not.toHaveCount(0);
  await page.getByLabel('Picture').selectOption('Ankle boot');
  await expect(page.getByRole('figure').filter({ hasText: 'feature map' })).toContainText('[28, 28]');
  await context.setOffline(false);
});

test('is installable in both languages', async ({ page, request }) => {
  for (const locale of ['en', 'zh']) {
    await page.goto(`/${locale}`);
    const address = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = (await (await request.get(address!)).json()) as {
      lang: string;
      start_url: string;
      icons: { src: string }[];
    };
    expect(manifest).toMatchObject({ lang: locale === 'zh' ? 'zh-CN' : 'en', start_url: `/${locale}` });
    for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200);
  }
});
