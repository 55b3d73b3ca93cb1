import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';
import { newAccount, newDevice, oneSided, signUp, solution } from './workspace-page.ts';

/** An instructor's link, as the command line prints it before the server starts. */
const invitation = readFileSync('.test/e2e-teacher.txt', 'utf8').trim();

const day = 86_400_000;

/** A time as its field takes it; the class is in UTC. */
const local = (fromNow: number): string => new Date(Date.now() + fromNow).toISOString().slice(0, 16);

test.use({ timezoneId: 'UTC' });

/** Sends a source as the workspace does, and waits for the server's verdict. */
async function submit(page: Page, source: string): Promise<void> {
  const state = await page.evaluate(async (text) => {
    const id = crypto.randomUUID();
    const body = JSON.stringify({ id, exercise: 'b-cross-correlation', tier: 'loops', source: text });
    const headers = { 'content-type': 'application/json' };
    await fetch('/api/v1/submissions', { method: 'POST', headers, body });
    for (;;) {
      const answer = (await (await fetch(`/api/v1/submissions/${id}`)).json()) as { state: string };
      if (answer.state !== 'queued') return answer.state;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }, source);
  expect(state).toBe('verified');
}

async function makeClass(page: Page): Promise<{ code: string }> {
  await page.goto('/en/classes');
  await page.getByLabel('Name').fill('Vision');
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vision');
  return { code: (await page.locator('code').innerText()).trim() };
}

/** By keyboard alone: a title in Chinese finds, arrows move, Enter takes; Escape closes, and Enter never sends the form. */
async function choosePart(page: Page): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Find an exercise' });
  const options = page.getByRole('listbox').getByRole('option');
  await search.fill('nothing like it');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await search.press('Enter');
  await search.fill('数字识别');
  await expect(options.filter({ hasText: 'f-digit-cnn' })).toHaveCount(1);
  await search.press('Escape');
  await expect(options).toHaveCount(0);
  await search.fill('b-max-pool');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await search.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await search.fill('cross-correlation');
  await expect(options.first()).toContainText('b-cross-correlation');
  await search.press('Enter');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('listitem').filter({ hasText: 'Cross-correlation' })).toBeVisible();
}

async function assign(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New assignment' }).click();
  await page.getByLabel('Title').fill('Week one');
  await choosePart(page);
  await page.getByLabel('Due', { exact: true }).fill(local(-day / 2));
  await page.getByLabel('Percent for every begun day').fill('10');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Week one' })).toBeVisible();
}

async function expectAccessible(page: Page, paths: string[]): Promise<void> {
  const problems: unknown[] = [];
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const path of paths.flatMap((each) => [`/en${each}`, `/zh${each}`])) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const problem of await accessibilityProblems(page)) problems.push([path, ...problem]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) problems.push([path, `is ${overflow} px wider than the window`]);
    }
  }
  expect(problems).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('an instructor teaches a class from its code to its statistics', async ({ page, browser }) => {
  test.slow();
  const teacher = newAccount('Grace');
  await signUp(page, teacher);
  await page.goto(new URL(invitation).pathname);
  await page.getByRole('button', { name: `Accept as ${teacher.name}` }).click();
  await expect(page.getByRole('button', { name: /^Accept as/ })).toHaveCount(0);
  const { code } = await makeClass(page);
  const path = new URL(page.url()).pathname.replace('/en', '');
  await assign(page);

  const [anna, boris] = [newAccount('Anna'), newAccount('Boris')];
  const [first, second] = [await newDevice(browser), await newDevice(browser)];
  const [annas, boriss] = [await first.newPage(), await second.newPage()];

  // A stranger who opens the link comes back to it after signing up.
  await annas.goto(`/en/join/${code}`);
  await annas.getByRole('main').getByRole('link', { name: 'Sign up' }).click();
  await annas.getByLabel('Display name').fill(anna.name);
  await annas.getByLabel('E-mail').fill(anna.email);
  await annas.getByLabel('Password').fill(anna.password);
  await annas.getByRole('button', { name: 'Sign up' }).click();
  await annas.getByRole('button', { name: `Join as ${anna.name}` }).click();
  await expect(annas.getByRole('heading', { level: 1 })).toHaveText('Vision');

  await signUp(boriss, boris);
  await boriss.goto('/en/classes');
  await boriss.getByLabel('Code').fill(code.toLowerCase());
  await boriss.getByRole('button', { name: 'Join' }).click();
  await expect(boriss.getByRole('link', { name: 'Vision', exact: true })).toBeVisible();
  await boriss.goto('/en');
  await expect(boriss.getByRole('region', { name: 'To do for your classes' })).toContainText('Week one');

  // Anna has more time, Boris is late.
  await page.reload();
  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByLabel('Learner', { exact: true }).selectOption({ label: anna.name });
  await page.getByLabel('New due date').fill(local(2 * day));
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('Kept.')).toBeVisible();
  await submit(annas, oneSided);
  await submit(annas, solution);
  await submit(boriss, solution);
  await boriss.goto(`/en${path}`);
  await expect(boriss.getByRole('main')).toContainText('late · 9 of 10 pt');

  await page.goto(`/en${path}/gradebook`);
  const cellOf = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}, Week one`) });
  await expect(cellOf(anna.name)).toHaveAccessibleName(`${anna.name}, Week one: 10 of 10, done, more time`);
  await expect(cellOf(boris.name)).toHaveAccessibleName(`${boris.name}, Week one: 9 of 10, late`);

  // The grid is one stop of Tab, and arrows move inside.
  await page.getByRole('button', { name: 'Name, sort descending' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cellOf(anna.name)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cellOf(boris.name)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(boris.name);
  const record = new URL(page.url()).pathname.replace('/en', '');

  await page.getByLabel('Score', { exact: true }).fill('9.5');
  await page.getByLabel('Reason').fill('The bus was late');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('by the work → 9.5')).toBeVisible();
  await boriss.reload();
  await expect(boriss.getByRole('main')).toContainText('Set by the instructor: The bus was late');

  await page.getByRole('link', { name: /^Open the submission/ }).click();
  await page.getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByText('The same verdict and the same fuel came out again')).toBeVisible();
  const submission = new URL(page.url()).pathname.replace('/en', '');

  await page.goto(`/en${path}/gradebook`);
  const csv = await page.evaluate(
    async (href) => (await fetch(href)).text(),
    (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '',
  );
  expect(csv).toContain(`${boris.name},,9.5,9.5`);
  expect(csv).toContain(`${anna.name},,10,10`);

  await page.goto(`/en${path}/statistics`);
  await expect(page.getByRole('row', { name: /Learners who submitted/ })).toContainText('< 5');
  await page.getByLabel('Groups of fewer than 5').selectOption('show');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row', { name: 'Learners who passed 2' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Median of submissions until passing 1.5' })).toBeVisible();
  await expect(page.locator('figure svg').first()).toBeVisible();

  await page.goto(`/en${path}`);
  await page.getByRole('button', { name: 'Show the board of the class' }).click();
  await expect(page.getByRole('heading', { name: 'Board of the class' })).toBeVisible();
  await boriss.reload();
  await expect(boriss.getByRole('row', { name: new RegExp(anna.name) })).toContainText('15');

  for (const each of ['gradebook', 'statistics']) {
    const answer = await boriss.request.get(`/en${path}/${each}`);
    expect(answer.status()).toBe(404);
  }
  await expectAccessible(page, [
    '/classes',
    path,
    `${path}/assignments/new`,
    `${path}/gradebook`,
    record,
    submission,
    `${path}/statistics?small=show`,
  ]);
  await Promise.all([first.close(), second.close()]);
});
