import { readFileSync } from 'node:fs';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';
import { newAccount, newDevice, signUp } from './workspace-page.ts';

/** The first administrator's link, as the command line prints it before the server starts. */
const invitation = readFileSync(process.env.E2E_INVITATION ?? '.test/e2e-invitation.txt', 'utf8').trim();

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('an invited administrator invites, finds accounts, changes a role, and reads what was done', async ({
  page,
  browser,
}) => {
  const device = await newDevice(browser);
  const learner = newAccount('Karl');
  const theirs = await device.newPage();
  await signUp(theirs, learner);
  await theirs.goto('/en/admin');
  await expect(theirs.getByRole('heading', { name: 'Administration' })).toHaveCount(0);

  const admin = newAccount('Grete');
  await signUp(page, admin);
  await page.goto(new URL(invitation).pathname);
  await page.getByRole('button', { name: `Accept as ${admin.name}` }).click();
  await expect(page.getByRole('button', { name: /^Accept as/ })).toHaveCount(0);
  await page.goto('/en/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administration');

  await page.getByLabel('For whom').fill('the teacher of class 7');
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  const made = page.getByRole('listitem').filter({ hasText: 'Instructor · the teacher of class 7' });
  await made.getByRole('button', { name: 'Copy link' }).click();
  await expect(made).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await made.getByRole('button', { name: 'Withdraw' }).click();
  await expect(made).toContainText('Withdrawn');
  await theirs.goto(new URL(link).pathname);
  await expect(theirs.getByRole('main')).toContainText('was used, withdrawn');

  await page.getByLabel('Name or e-mail').fill(learner.email);
  await page.getByRole('button', { name: 'Search' }).click();
  const role = page.getByLabel(`Role of ${learner.name}`);
  await role.selectOption('instructor');
  await expect(page.getByText('changeRole')).toBeVisible();
  await theirs.goto('/en/classes');
  await expect(theirs.getByRole('main')).toContainText('Make a class');
  await device.close();

  for (const locale of ['en', 'zh']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`/${locale}/admin`);
        expect(await accessibilityProblems(page), `${locale} ${colorScheme} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${locale} ${width}`).toBeLessThanOrEqual(0);
      }
    }
  }
});
