import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import {
  becomeInstructor,
  beginRelu,
  expectAccessible,
  expectCleanGate,
  panel,
  submit,
  template,
} from './instructor.ts';
import { expect, test } from './test.ts';
import { newAccount, newDevice, results, signUp, write, type Account } from './workspace-page.ts';

const manifest = readFileSync(`${template}/exercise.yaml`, 'utf8');
const solution = readFileSync(`${template}/loops/solution.ts`, 'utf8');
const leaky = readFileSync(`${template}/loops/wrong/leaky.ts`, 'utf8');

const day = 86_400_000;

/** A time as its field takes it; the class is in UTC. */
const local = (fromNow: number): string => new Date(Date.now() + fromNow).toISOString().slice(0, 16);

test.use({ timezoneId: 'UTC', permissions: ['clipboard-read', 'clipboard-write'] });

/** Writes a wrong expectation, is told of it with its place, mends it and publishes. */
async function authorRelu(page: Page): Promise<string> {
  const id = await beginRelu(page);
  const editor = page.locator('[data-editor="monaco"]');
  const publish = page.getByRole('button', { name: 'Publish' });
  const mine = manifest.replace('id: x-relu', `id: ${id}`);
  await write(page, mine.replace('expected: { tensor: [0, 0, 3] }', 'expected: { tensor: [2, 0, 3] }'));
  const told = panel(page, 'Gate').getByRole('button', { name: /exercise\.yaml:\d+ examples\.0\.expected/ });
  await expect(told).toBeVisible({ timeout: 90_000 });
  await expect(panel(page, 'Gate')).toContainText('1 problem');
  await expect(publish).toBeDisabled();
  await page.getByRole('button', { name: 'cases.ts' }).click();
  await expect(editor).toContainText('CaseDesign');
  await told.click();
  await expect(editor).toContainText('[2, 0, 3]');
  await write(page, mine);
  await expectCleanGate(page);
  await publish.click();
  await expect(page.getByText('Published as version 1.')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('link', { name: 'Open as learners see it' })).toHaveAttribute(
    'href',
    `/en/exercises/${id}`,
  );
  return id;
}

/** By keyboard alone: a title in Chinese finds, arrows move, Enter takes; Escape closes, and Enter never sends the form. */
async function choosePart(page: Page, exercise: string): Promise<void> {
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
  await search.fill(exercise);
  await expect(options.first()).toContainText(exercise);
  await search.press('Enter');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('listitem').filter({ hasText: 'ReLU' })).toBeVisible();
}

/** A class with one assignment of that exercise, due half a day ago. */
async function teach(page: Page, exercise: string): Promise<{ code: string; path: string }> {
  await page.goto('/en/classes');
  await page.getByLabel('Name').fill('Vision');
  await page.getByRole('button', { name: 'Make the class' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vision');
  const code = (await page.locator('code').innerText()).trim();
  const path = new URL(page.url()).pathname.replace('/en', '');
  await page.getByRole('link', { name: 'New assignment' }).click();
  await page.getByLabel('Title').fill('Week one');
  await choosePart(page, exercise);
  await page.getByLabel('Due', { exact: true }).fill(local(-day / 2));
  await page.getByLabel('Percent for every begun day').fill('10');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Week one' })).toBeVisible();
  return { code, path };
}

/** A stranger who opens the link comes back to it after signing up. */
async function joinByLink(page: Page, code: string, account: Account): Promise<void> {
  await page.goto(`/en/join/${code}`);
  await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click();
  await page.getByLabel('Display name').fill(account.name);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password').fill(account.password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByRole('button', { name: `Join as ${account.name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vision');
}

async function joinByCode(page: Page, code: string, account: Account): Promise<void> {
  await signUp(page, account);
  await page.goto('/en/classes');
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('link', { name: 'Vision', exact: true })).toBeVisible();
  await page.goto('/en');
  await expect(page.getByRole('region', { name: 'To do for your classes' })).toContainText('Week one');
}

async function giveMoreTime(page: Page, { name }: Account): Promise<void> {
  await page.reload();
  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByLabel('Learner', { exact: true }).selectOption({ label: name });
  await page.getByLabel('New due date').fill(local(2 * day));
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('Kept.')).toBeVisible();
}

/** In the workspace, from the assignment's link: first a mistake that is named, then what is right. */
async function solveInBrowser(page: Page, exercise: string): Promise<void> {
  await page.getByRole('link', { name: 'ReLU', exact: true }).click();
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible({ timeout: 90_000 });
  await write(page, leaky);
  await expect(results(page)).toContainText('leaky ReLU');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText(/Verified: \d+ of \d+ cases pass/)).toBeVisible({ timeout: 90_000 });
  await write(page, solution);
  await expect(results(page)).toContainText(/(\d+) of \1/);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('✓ solved')).toBeVisible({ timeout: 90_000 });
  // What an instructor wrote is found by its link alone.
  await page.goto('/en/exercises');
  await expect(page.getByRole('main')).not.toContainText(exercise);
  await page.goto('/en/authoring');
  await expect(page.getByRole('heading', { name: 'Authoring' })).toHaveCount(0);
}

/** The grid is one stop of Tab, and arrows move inside. Opens the last cell's record, whose path it returns. */
async function readGrid(page: Page, [anna, boris]: readonly [Account, Account]): Promise<string> {
  const cellOf = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}, Week one`) });
  await expect(cellOf(anna.name)).toHaveAccessibleName(`${anna.name}, Week one: 10 of 10, done, more time`);
  await expect(cellOf(boris.name)).toHaveAccessibleName(`${boris.name}, Week one: 9 of 10, late`);
  await page.getByRole('button', { name: 'Name, sort descending' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cellOf(anna.name)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cellOf(boris.name)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(boris.name);
  return new URL(page.url()).pathname.replace('/en', '');
}

async function overrideAndReplay(page: Page, boriss: Page): Promise<string> {
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
  return new URL(page.url()).pathname.replace('/en', '');
}

async function expectCsv(page: Page, lines: readonly string[]): Promise<void> {
  const csv = await page.evaluate(
    async (href) => (await fetch(href)).text(),
    (await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')) ?? '',
  );
  for (const line of lines) expect(csv).toContain(line);
}

async function expectStatistics(page: Page): Promise<void> {
  await expect(page.getByRole('row', { name: /Learners who submitted/ })).toContainText('< 5');
  await page.getByLabel('Groups of fewer than 5').selectOption('show');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('row', { name: 'Learners who passed 2' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Median of submissions until passing 1.5' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('leaky');
  await expect(page.locator('figure svg').first()).toBeVisible();
}

async function newPage(browser: Browser): Promise<Page> {
  return (await newDevice(browser)).newPage();
}

test('an instructor writes an exercise, mends it as told, and teaches a class with it, to its statistics', async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  await becomeInstructor(page, 'teacher', 'Grace');
  const exercise = await authorRelu(page);
  const { code, path } = await teach(page, exercise);
  const [anna, boris] = [newAccount('Anna'), newAccount('Boris')];
  const [annas, boriss] = [await newPage(browser), await newPage(browser)];
  await joinByLink(annas, code, anna);
  await joinByCode(boriss, code, boris);
  await giveMoreTime(page, anna);
  await solveInBrowser(annas, exercise);
  await submit(boriss, exercise, solution);
  await boriss.goto(`/en${path}`);
  await expect(boriss.getByRole('main')).toContainText('late · 9 of 10 pt');

  await page.goto(`/en${path}/gradebook`);
  const record = await readGrid(page, [anna, boris]);
  const submission = await overrideAndReplay(page, boriss);
  await page.goto(`/en${path}/gradebook`);
  await expectCsv(page, [`${boris.name},,9.5,9.5`, `${anna.name},,10,10`]);
  await page.goto(`/en${path}/statistics`);
  await expectStatistics(page);

  await page.goto(`/en${path}`);
  await page.getByRole('button', { name: 'Show the board of the class' }).click();
  await expect(page.getByRole('heading', { name: 'Board of the class' })).toBeVisible();
  await boriss.reload();
  await expect(boriss.getByRole('heading', { name: 'Board of the class' })).toBeVisible();
  for (const each of ['gradebook', 'statistics']) {
    const answer = await boriss.request.get(`/en${path}/${each}`);
    expect(answer.status()).toBe(404);
  }
  await expectAccessible(page, [
    '/authoring',
    `/authoring/${exercise}`,
    '/classes',
    path,
    `${path}/assignments/new`,
    `${path}/gradebook`,
    record,
    submission,
    `${path}/statistics?small=show`,
  ]);
  await Promise.all([annas.context().close(), boriss.context().close()]);
});
