import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Page } from '@playwright/test';
import { startServer } from '../bench/serve.ts';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

const exercise = 'b-max-pool';
const answered = 3;

/** Makes everything happen some days earlier: the next look at it is on a later day. The server must not run. */
async function letDaysPass(folder: string, days: number): Promise<void> {
  const database = await PGlite.create(path.join(folder, 'pg'));
  await database.exec(`
    UPDATE review_card SET "dueDay" = "dueDay" - ${days}, "lastDay" = "lastDay" - ${days};
    UPDATE review_log SET "day" = "day" - ${days}, "createdAt" = "createdAt" - interval '${days} days';
    UPDATE quiz_attempt SET "createdAt" = "createdAt" - interval '${days} days', "markedAt" = "markedAt" - interval '${days} days';
    UPDATE submission SET "createdAt" = "createdAt" - interval '${days} days';`);
  await database.close();
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.trim() === name) return;
  }
  throw new Error(`Tab must reach ${name}`);
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
}

/** Some complete answer to the question on the page, right or wrong, by keys. */
async function answer(page: Page): Promise<void> {
  await expect(page.locator('form')).toBeVisible();
  if ((await page.locator('#quiz-answer').count()) > 0) await page.keyboard.type('7');
  else for (let key = 1; key <= 9; key += 1) await page.keyboard.press(String(key));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Returns on/)).toBeVisible();
}

async function solve(page: Page, url: string): Promise<void> {
  const id = randomUUID();
  const source = readFileSync(`exercises/convolution/${exercise}/loops/solution.ts`, 'utf8');
  const headers = { origin: url };
  const data = { id, exercise, tier: 'loops', source };
  const sent = await page.request.post(`${url}/api/v1/submissions`, { headers, data });
  expect(sent.status()).toBe(202);
  await expect
    .poll(async () => {
      const reply = await page.request.get(`${url}/api/v1/submissions/${id}`);
      const { state, verdict } = (await reply.json()) as { state: string; verdict: { kind: string } | null };
      return [state, verdict?.kind];
    })
    .toEqual(['verified', 'passed']);
}

test.describe('a review on a later day', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'layerwise-review-'));
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is done by keyboard alone, and tells when the next cards come', async ({ page }) => {
    test.setTimeout(600_000);
    const first = await startServer({ DATA_DIR: folder });
    try {
      await page.goto(`${first.url}/en/topics/convolution-layer`);
      await tabTo(page, 'Start');
      await page.keyboard.press('Enter');
      for (let item = 1; item <= answered; item += 1) {
        await expect(page.locator('#quiz-item')).toHaveText(`Item ${item} of 12`);
        await answer(page);
        await expect(page.getByRole('button', { name: 'Next item' })).toBeFocused();
        await page.keyboard.press('1');
        await expect(page.getByRole('button', { name: /^Again/ })).toHaveAttribute('aria-pressed', 'true');
        await page.keyboard.press('Enter');
      }
      await solve(page, first.url);
      await page.goto(`${first.url}/en/review`);
      await expect(page.getByRole('main')).toContainText('Done for today');
      await expect(page.getByRole('main')).toContainText('The next 3 cards come on');
      // What the page still loads must not fail when the server stops.
      await page.goto('about:blank');
    } finally {
      await first.stop();
    }

    await letDaysPass(folder, 3);

    const second = await startServer({ DATA_DIR: folder });
    try {
      await page.goto(`${second.url}/en/review`);
      await expect(page.getByRole('main')).toContainText('4 cards for today');
      await expect(page.getByRole('link', { name: 'Review 4 cards due today' })).toBeVisible();
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, 'the count must leave the header narrow enough for a phone').toBeLessThanOrEqual(0);
      await expectAccessible(page);
      await tabTo(page, 'Begin');
      await page.keyboard.press('Enter');
      for (let card = 1; card <= answered + 1; card += 1) {
        await expect(page.getByText(`Card ${card} of 4`)).toBeVisible();
        if (await page.getByRole('heading', { name: 'Max pooling' }).isVisible()) {
          await expect(page.getByRole('button', { name: 'Compare' })).toBeFocused();
          await page.keyboard.press('Enter');
          await expect(page.getByRole('group', { name: 'What the exercise says' })).toContainText(
            'strongest',
          );
          await expectAccessible(page);
          await page.keyboard.press('3');
        } else {
          await answer(page);
          await expect(page.getByRole('button', { name: /Next card|Finish/ })).toBeFocused();
          await expectAccessible(page);
          await page.keyboard.press('Enter');
        }
      }
      await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused();
      await expect(page.getByRole('main')).toContainText('4 cards reviewed today.');
      await expect(page.getByRole('main')).toContainText(/The next .*cards? comes? on/);
      await expect(page.getByRole('link', { name: 'Review', exact: true })).toBeVisible();
      await page.goto('about:blank');
    } finally {
      await second.stop();
    }
  });
});
