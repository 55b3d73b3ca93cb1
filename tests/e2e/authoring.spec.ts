import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { renameBundle } from '#server/authoring/rename-bundle.ts';
import { readZip } from '#server/authoring/read-zip.ts';
import { writeZip } from '#server/authoring/write-zip.ts';
import { buildZip } from '../archives/build-zip.ts';
import { accessibilityProblems } from './accessibility-problems.ts';
import { becomeInstructor, beginRelu, expectCleanGate, panel, submit, template } from './instructor.ts';
import { expect, test } from './test.ts';
import { newDevice, write, type Account } from './workspace-page.ts';

const cases = readFileSync(`${template}/cases.ts`, 'utf8');
const solution = readFileSync(`${template}/loops/solution.ts`, 'utf8');

const prime = "    named('extents that are prime', '尺寸均为质数', draw.uniform([3, 5, 7], [-3, 3])),\n";
/** Without numbers between 0 and 1, a threshold of 1 is as good as one of 0. */
const casesWithGap = cases.replace(prime, '');
/** No scalars any more, and large numbers. */
const changedCases = cases
  .replace(/^ +named\('a (positive )?scalar'.*\n/gm, '')
  .replace('[3, 5, 7], [-3, 3]', '[3, 5, 7], [-30, 30]');

/** Right for small numbers alone, as the first version's are. */
const clipped = solution.replace('x.data[i] > 0 ? x.data[i] : 0', 'Math.min(Math.max(x.data[i], 0), 6)');
/** Right for all but scalars. */
const fussy = solution.replace('{\n', "{\n  if (x.shape.length === 0) throw new RangeError('no scalars');\n");

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  timezoneId: 'UTC',
});

const files = (page: Page) => page.getByRole('navigation', { name: 'Files' });
const monaco = (page: Page) => page.locator('[data-editor="monaco"]').first();

async function writeCases(page: Page, text: string): Promise<void> {
  await files(page).getByRole('button', { name: 'cases.ts' }).click();
  await expect(monaco(page)).toContainText('CaseDesign');
  await write(page, text);
  await expect(page.getByRole('main')).toContainText('Saved.');
  await expectCleanGate(page);
}

async function findMissedMistake(page: Page): Promise<void> {
  const mutants = panel(page, 'Mistakes that nobody listed');
  await writeCases(page, casesWithGap);
  await mutants.getByRole('button', { name: 'Look for missing cases' }).click();
  await expect(mutants.getByRole('status')).toContainText('5 caught, 3 missed.', { timeout: 90_000 });
  const missed = mutants.getByRole('listitem').filter({ hasText: '− 0' });
  await expect(missed).toContainText('+ 1');
  await missed.getByRole('button', { name: 'loops/solution.ts:3' }).click();
  await expect(monaco(page)).toContainText('export function relu');
  expect(await accessibilityProblems(page)).toEqual([]);
  await writeCases(page, cases);
  await expect(mutants).toContainText('You have changed the files since.');
  await mutants.getByRole('button', { name: 'Look for missing cases' }).click();
  await expect(mutants.getByRole('status')).toContainText('6 caught, 2 missed.', { timeout: 90_000 });
  await expect(missed).toHaveCount(0);
}

async function publish(page: Page, number: number, note: string): Promise<void> {
  const versions = panel(page, 'Versions');
  await versions.getByLabel('What is new').fill(note);
  await versions.getByRole('button', { name: 'Publish' }).click();
  await expect(versions.getByRole('status')).toHaveText(`Published as version ${number}.`, {
    timeout: 90_000,
  });
  await expect(versions.getByRole('listitem').first()).toContainText(note);
}

const verdictOf = async (page: Page, submission: string): Promise<string> => {
  const answer = await page.request.get(`/api/v1/submissions/${submission}`);
  return ((await answer.json()) as { verdict: { kind: string } }).verdict.kind;
};

async function submitAsStranger(browser: Browser, exercise: string, source: string) {
  const student = await (await newDevice(browser)).newPage();
  await student.goto(`/en/exercises/${exercise}`);
  const submission = await submit(student, exercise, source);
  return { verdict: () => verdictOf(student, submission), close: () => student.context().close() };
}

async function regradeByOtherCases(page: Page, browser: Browser, exercise: string): Promise<void> {
  const lost = await submitAsStranger(browser, exercise, clipped);
  const gained = await submitAsStranger(browser, exercise, fussy);
  expect([await lost.verdict(), await gained.verdict()]).toEqual(['passed', 'threw']);
  const regrade = panel(page, 'Earlier submissions');
  const start = regrade.getByRole('button', { name: 'Find verdicts anew' });
  await writeCases(page, changedCases);
  await regrade.getByRole('button', { name: 'Preview with the draft' }).click();
  await expect(regrade).toContainText('2 submissions judged anew.', { timeout: 90_000 });
  await expect(regrade).toContainText('Would have solved it: 1 learner outside your classes');
  await expect(regrade).toContainText('Would no longer have solved it: 1 learner outside your classes');
  await start.click();
  await expect(regrade).toContainText('All verdicts are of this version.');
  expect([await lost.verdict(), await gained.verdict()]).toEqual(['passed', 'threw']);
  await publish(page, 2, 'Large numbers, no scalars');
  await start.click();
  await expect(regrade).toContainText('2 verdicts are being found anew.');
  await expect.poll(lost.verdict).toBe('mismatch');
  await expect.poll(gained.verdict).toBe('passed');
  await Promise.all([lost.close(), gained.close()]);
}

async function rollBack(page: Page): Promise<void> {
  const versions = panel(page, 'Versions');
  await expect(versions.getByRole('listitem')).toContainText(['learners have this one', 'was published']);
  await versions.getByRole('button', { name: 'Compare version 1' }).click();
  await expect(versions.getByRole('heading', { name: 'From version 1 to the draft' })).toBeVisible();
  await expect(versions.getByRole('combobox')).toHaveValue('cases.ts');
  await expect(versions.locator('.monaco-diff-editor')).toContainText('a positive scalar');
  await versions.getByRole('button', { name: 'Bring version 1 back' }).click();
  await expect(versions.getByRole('status')).toContainText('The draft is version 1 again.');
  await versions.getByRole('button', { name: 'Compare version 1' }).click();
  await expect(versions).toContainText('Nothing differs.');
  await versions.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('main')).toContainText('Saved.');
}

async function exportDraft(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as zip' }).click();
  return readFileSync(await (await download).path());
}

async function exportAndImport(page: Page, id: string): Promise<void> {
  const archive = await exportDraft(page);
  await page.goto('/en/authoring');
  const field = page.getByLabel('Choose a zip archive');
  const hostile = buildZip({
    entries: [
      { name: 'exercise.yaml', content: 'id: x-relu\n' },
      { name: '../cases.ts', content: 'export const cases = {};\n' },
    ],
  });
  await field.setInputFiles({ name: 'hostile.zip', mimeType: 'application/zip', buffer: hostile });
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(
    'A path leads out of the folder, or is none that every system can read: ../cases.ts',
  );
  await expect(page.getByRole('button', { name: 'Import' })).toHaveCount(0);
  await field.setInputFiles({ name: 'relu.zip', mimeType: 'application/zip', buffer: archive });
  await expect(page.getByText(`The archive holds ${id} with 10 files.`)).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await page.getByLabel('Name in addresses').last().fill(`${id}-again`);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/authoring/${id}-again$`));
  const again = await exportDraft(page);
  // Nothing but the name differs, and under the first name the same bytes come out.
  expect(again.equals(archive)).toBe(false);
  const renamed = await writeZip(renameBundle(await readZip(again), id));
  expect(renamed.equals(archive)).toBe(true);
}

async function fork(page: Page, id: string): Promise<void> {
  await page.goto('/en/authoring');
  await page.getByLabel('A copy of an exercise or topic').check();
  await page.getByLabel('Name of the exercise or topic').fill(id);
  await page.getByLabel('Name in addresses').first().fill(`${id}-fork`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page).toHaveURL(new RegExp(`/en/authoring/${id}-fork$`));
  await expect(page.getByRole('main')).toContainText(`made from ${id}`);
  await expectCleanGate(page);
}

async function shareAndTakeBack(page: Page, other: Page, { id, account }: { id: string; account: Account }) {
  const authors = panel(page, 'Authors');
  await page.goto(`/en/authoring/${id}`);
  await authors.getByLabel('E-mail of another instructor').fill('nobody@example.org');
  await authors.getByRole('button', { name: 'Let them write too' }).click();
  await expect(authors).toContainText('There is no instructor with this e-mail address.');
  await authors.getByLabel('E-mail of another instructor').fill(account.email);
  await authors.getByRole('button', { name: 'Let them write too' }).click();
  await expect(authors.getByRole('listitem').filter({ hasText: account.name })).toBeVisible();
  await other.goto('/en/authoring');
  await expect(other.getByRole('listitem').filter({ hasText: id })).toContainText('shared with you');
  await other.goto(`/en/authoring/${id}`);
  await expectCleanGate(other);
  await expect(panel(other, 'Authors')).toHaveCount(0);
  await authors.getByRole('button', { name: `Remove ${account.name}` }).click();
  await expect(authors.getByRole('listitem')).toHaveCount(1);
  const answer = await other.request.get(`/en/authoring/${id}`);
  expect(answer.status()).toBe(404);
}

test('an author finds a missing case, regrades, goes back, exports, imports, copies and shares', async ({
  page,
  browser,
  expectedErrors,
}) => {
  // An archive that is refused, and an address that is nobody's.
  expectedErrors.push(/status of 422 .*\/authoring\/archives\)/, /status of 404 .*\/authors\)/);
  test.setTimeout(600_000);
  await becomeInstructor(page, 'instructor', 'Ida');
  const id = await beginRelu(page);
  await findMissedMistake(page);
  await publish(page, 1, 'The first one');
  await regradeByOtherCases(page, browser, id);
  await rollBack(page);
  await exportAndImport(page, id);
  await fork(page, id);
  const other = await (await newDevice(browser)).newPage();
  const account = await becomeInstructor(other, 'coauthor', 'Olga');
  await shareAndTakeBack(page, other, { id, account });
  await other.context().close();
});
