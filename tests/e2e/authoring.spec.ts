import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';
import { newAccount, newDevice, openExercise, results, signUp, write } from './workspace-page.ts';

/** An instructor's link, as the command line prints it before the server starts. */
const invitation = readFileSync('.test/e2e-instructor.txt', 'utf8').trim();
const template = 'exercises/templates/foundations/x-relu';
const manifest = readFileSync(`${template}/exercise.yaml`, 'utf8');
const solution = readFileSync(`${template}/loops/solution.ts`, 'utf8');
const leaky = readFileSync(`${template}/loops/wrong/leaky.ts`, 'utf8');

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const gate = (page: Page) => page.getByRole('region', { name: 'Gate' });

async function becomeInstructor(page: Page): Promise<void> {
  const account = newAccount('Ida');
  await signUp(page, account);
  await page.goto(new URL(invitation).pathname);
  await page.getByRole('button', { name: `Accept as ${account.name}` }).click();
  await expect(page.getByRole('button', { name: /^Accept as/ })).toHaveCount(0);
}

async function expectAccessible(page: Page, path: string): Promise<void> {
  for (const locale of ['en', 'zh']) {
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1440, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${locale}${path}`);
      expect(await accessibilityProblems(page), `${locale} ${path} ${width}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${locale} ${path} ${width} is wider than the window`).toBeLessThanOrEqual(0);
    }
  }
}

test('an instructor writes an exercise, is told a wrong case, mends it, and a student solves it by link', async ({
  page,
  browser,
}) => {
  test.slow();
  await becomeInstructor(page);
  await page.goto('/en/authoring');
  const id = `x-relu-${Math.random().toString(36).slice(2, 8)}`;
  await page.getByLabel('Name in addresses').first().fill(id);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/authoring/${id}$`));
  await expect(gate(page).getByRole('status')).toHaveText('Nothing is wrong.', { timeout: 90_000 });

  const mine = manifest.replace('id: x-relu', `id: ${id}`);
  const publish = page.getByRole('button', { name: 'Publish' });
  await page.locator('[data-editor="monaco"]').waitFor();
  await write(page, mine.replace('expected: { tensor: [0, 0, 3] }', 'expected: { tensor: [2, 0, 3] }'));
  const told = gate(page).getByRole('button', { name: /exercise\.yaml:\d+ examples\.0\.expected/ });
  await expect(told).toBeVisible({ timeout: 90_000 });
  await expect(gate(page)).toContainText('1 problem');
  await expect(publish).toBeDisabled();
  await page.getByRole('button', { name: 'cases.ts' }).click();
  await expect(page.locator('[data-editor="monaco"]')).toContainText('CaseDesign');
  await told.click();
  await expect(page.locator('[data-editor="monaco"]')).toContainText('[2, 0, 3]');

  await write(page, mine);
  await expect(gate(page).getByRole('status')).toHaveText('Nothing is wrong.', { timeout: 90_000 });
  await publish.click();
  await expect(page.getByText('Published as version 1.')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('link', { name: 'Open as learners see it' })).toHaveAttribute(
    'href',
    `/en/exercises/${id}`,
  );

  const device = await newDevice(browser);
  const student = await device.newPage();
  await openExercise(student, `/en/exercises/${id}`);
  await write(student, leaky);
  await expect(results(student)).toContainText('leaky ReLU');
  await write(student, solution);
  await expect(results(student)).toContainText(/(\d+) of \1/);
  await student.getByRole('button', { name: 'Submit' }).click();
  await expect(student.getByText('✓ solved')).toBeVisible({ timeout: 90_000 });
  await student.goto('/en/exercises');
  await expect(student.getByRole('main')).not.toContainText(id);
  await student.goto('/en/authoring');
  await expect(student.getByRole('heading', { name: 'Authoring' })).toHaveCount(0);
  await device.close();

  await expectAccessible(page, '/authoring');
  await expectAccessible(page, `/authoring/${id}`);
});
