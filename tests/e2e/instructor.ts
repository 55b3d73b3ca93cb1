import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect } from './test.ts';
import { newAccount, signUp, type Account } from './workspace-page.ts';

export const template = 'exercises/templates/foundations/x-relu';

/** A part of an author's workspace. */
export const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Signs somebody up with a link for instructors, as the command line printed it before the server started. */
export async function becomeInstructor(page: Page, link: string, name: string): Promise<Account> {
  const account = newAccount(name);
  await signUp(page, account);
  const invitation = readFileSync(`.test/e2e-${link}.txt`, 'utf8').trim();
  await page.goto(new URL(invitation).pathname);
  await page.getByRole('button', { name: `Accept as ${account.name}` }).click();
  await expect(page.getByRole('button', { name: /^Accept as/ })).toHaveCount(0);
  return account;
}

/** Begins an exercise from the first template and waits until the gate has found nothing wrong. Returns its id. */
export async function beginRelu(page: Page): Promise<string> {
  const id = `x-relu-${Math.random().toString(36).slice(2, 8)}`;
  await page.goto('/en/authoring');
  await page.getByLabel('Name in addresses').first().fill(id);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/authoring/${id}$`));
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible({ timeout: 90_000 });
  await expectCleanGate(page);
  return id;
}

export async function expectCleanGate(page: Page): Promise<void> {
  await expect(panel(page, 'Gate').getByRole('status')).toHaveText('Nothing is wrong.', { timeout: 90_000 });
}

/** Sends a source as the workspace does, and waits for the server's verdict. Returns the submission's id. */
export async function submit(page: Page, exercise: string, source: string): Promise<string> {
  const { id, state } = await page.evaluate(
    async (sent) => {
      const submission = crypto.randomUUID();
      const body = JSON.stringify({ id: submission, tier: 'loops', ...sent });
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/v1/submissions', { method: 'POST', headers, body });
      for (;;) {
        const answer = (await (await fetch(`/api/v1/submissions/${submission}`)).json()) as { state: string };
        if (answer.state !== 'queued') return { id: submission, state: answer.state };
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    { exercise, source },
  );
  expect(state).toBe('verified');
  return id;
}

/** What axe finds on pages, and what is wider than a phone, in both languages. */
export async function expectAccessible(page: Page, paths: readonly string[]): Promise<void> {
  const problems: unknown[] = [];
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const path of paths.flatMap((each) => [`/en${each}`, `/zh${each}`])) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const problem of await accessibilityProblems(page)) problems.push([path, width, ...problem]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) problems.push([path, `is ${overflow} px wider than the window of ${width} px`]);
    }
  }
  expect(problems).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}
