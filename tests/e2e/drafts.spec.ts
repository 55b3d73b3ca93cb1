import { expect, test } from './test.ts';
import {
  editor,
  exercisePath,
  expectSaved,
  expectText,
  fillSignIn,
  marked,
  newAccount,
  newDevice,
  oneSided,
  openExercise,
  results,
  signUp,
  solution,
  write,
} from './workspace-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What a stale or refused write leaves in the console, which browsers do by themselves. */
const refused = /the server responded with a status of (401|409|500|503)/;

test('a guest’s text is on the server and comes back in an empty browser storage', async ({ page }) => {
  await openExercise(page);
  await write(page, marked('kept by the server'));
  await expectSaved(page);
  await page.evaluate(() => localStorage.clear());
  await openExercise(page);
  await expectText(page, 'kept by the server');
  await expect(results(page)).toContainText('Type or press Run');
});

test('two tabs show one text while they take turns', async ({ page, context }) => {
  await openExercise(page);
  const other = await context.newPage();
  await openExercise(other);
  await write(page, marked('written in the first tab'));
  await expectText(other, 'written in the first tab');
  await expect(other.locator('footer')).toContainText('brought in from another tab');
  await expectSaved(page);
  await write(other, marked('written in the second tab'));
  await expectText(page, 'written in the second tab');
  await expect(page.getByRole('button', { name: 'Keep mine' })).toHaveCount(0);
});

test('two devices that wrote at once leave a choice, and the other text stays in the history', async ({
  page,
  browser,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  const account = newAccount('Grace');
  await signUp(page, account);
  await openExercise(page);
  await write(page, marked('where both began'));
  await expectSaved(page);

  const device = await newDevice(browser);
  const phone = await device.newPage();
  await phone.goto(`/en/sign-in?next=${encodeURIComponent(exercisePath)}`);
  await fillSignIn(phone, account);
  await openExercise(phone);
  await expectText(phone, 'where both began');

  // Offline, so that neither hears of the other before it has written.
  await page.context().setOffline(true);
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  await write(page, marked('from the laptop'));
  const kept = phone.waitForResponse(
    (response) => response.url().includes('/drafts/') && response.request().method() === 'PUT',
  );
  await write(phone, marked('from the phone'));
  expect((await kept).status()).toBe(200);
  await page.context().setOffline(false);

  await expect(page.getByText('Another device changed this text')).toBeVisible();
  await expectText(page, 'from the laptop');
  await page.getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two texts of this draft' });
  await expect(dialog.locator('[data-diff="monaco"]')).toContainText('from the laptop');
  await expect(dialog.locator('[data-diff="monaco"]')).toContainText('from the phone');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expectSaved(page);
  await expectText(page, 'from the laptop');

  // The phone wrote nothing since: it follows by itself once it is looked at.
  await phone.reload();
  await expectText(phone, 'from the laptop');
  await phone.getByRole('button', { name: 'History' }).click();
  await phone
    .getByRole('dialog')
    .getByRole('button', { name: /Replaced/ })
    .click();
  await expect(phone.getByRole('dialog').locator('[data-diff="monaco"]')).toContainText('from the phone');
  await device.close();
});

test('a guest who signs in to an account with another text keeps both', async ({
  page,
  browser,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  const account = newAccount('Mary');
  await signUp(page, account);
  await openExercise(page);
  await write(page, marked('the account had this'));
  await expectSaved(page);

  const device = await newDevice(browser);
  const other = await device.newPage();
  await openExercise(other);
  await write(other, marked('typed as a guest'));
  await expectSaved(other);
  await other.goto(`/en/sign-in?next=${encodeURIComponent(exercisePath)}`);
  await fillSignIn(other, account);
  await openExercise(other);
  await expectText(other, 'typed as a guest');
  await other.getByRole('button', { name: 'Take theirs' }).click();
  await expectText(other, 'the account had this');
  await expectSaved(other);
  await other.getByRole('button', { name: 'History' }).click();
  await expect(
    other
      .getByRole('dialog')
      .getByRole('button', { name: /Replaced/ })
      .first(),
  ).toBeVisible();
  await device.close();
});

test('a session that ends while typing loses nothing, and the text is saved after signing in', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  const account = newAccount('Joan');
  await signUp(page, account);
  await openExercise(page);
  await write(page, marked('before'));
  await expectSaved(page);
  await context.clearCookies({ name: /session_token/ });
  await write(page, marked('typed while signed out', solution));
  await expect(editor(page)).toContainText('You were signed out.');
  await expect(results(page)).toContainText('14 of 14');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('You were signed out. Sign in again, then submit');
  // A reload in between keeps it too, although the server does not know who reads.
  await openExercise(page);
  await expectText(page, 'typed while signed out');
  await editor(page).getByRole('link', { name: 'Sign in' }).click();
  await fillSignIn(page, account);
  await expect(page).toHaveURL(/b-cross-correlation/);
  await expectText(page, 'typed while signed out');
  await expectSaved(page);
  await expect(results(page)).toContainText('Verified: all');
});

test('a server that fails to save or to take a submission gets both once it is well again', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(refused);
  await openExercise(page);
  let isFailing = true;
  await page.route('**/api/v1/**', async (route) => {
    if (isFailing && route.request().method() !== 'GET') await route.fulfill({ status: 503, json: {} });
    else await route.fallback();
  });
  await write(page, marked('typed into trouble', solution));
  await expect(results(page)).toContainText('14 of 14');
  await expect(page.locator('footer')).toContainText('the server has a problem, trying again');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Not sent: the server has a problem.');
  // The queue outlives the page.
  await page.reload();
  await expectText(page, 'typed into trouble');
  await expect(results(page)).toContainText('Not sent: the server has a problem.');
  isFailing = false;
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(results(page)).toContainText('Verified: all');
  await expectSaved(page);
});

test('a text above 64 KiB is kept here and said to be too long', async ({ page }) => {
  await openExercise(page);
  await write(page, `${oneSided}\n// ${'x'.repeat(64 * 1024)}`);
  await expect(editor(page)).toContainText('The text is longer than 64 KiB.');
  await write(page, oneSided);
  await expectSaved(page);
});

test('the history shows what was submitted and what passed more, restores, and takes it back', async ({
  page,
}) => {
  await openExercise(page);
  await write(page, marked('the better one'));
  await expect(results(page)).toContainText('9 of 14');
  await write(page, 'export function xcorr2d(x: Tensor): Tensor {\n  return x;\n}');
  await expect(results(page)).not.toContainText('9 of 14');
  const before = await results(page).locator('.text-2xl').textContent();
  await page.getByRole('button', { name: 'History' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  await dialog.getByRole('button', { name: /Passed more than before.*9 of 14/ }).click();
  await expect(dialog.locator('[data-diff="monaco"]')).toContainText('the better one');
  // Looking runs nothing.
  await expect(results(page).locator('.text-2xl')).toHaveText(before!);
  await dialog.getByRole('button', { name: 'Restore this text' }).click();
  await expectText(page, 'the better one');
  await expect(results(page)).toContainText('9 of 14');
  await editor(page).getByRole('button', { name: 'Undo' }).click();
  await expect(editor(page)).not.toContainText('the better one');
  await page.getByRole('button', { name: 'History' }).click();
  await dialog.getByRole('button', { name: 'Reset to the starter' }).click();
  await expectText(page, 'how many rows does the window reach?');
  await editor(page).getByRole('button', { name: 'Undo' }).click();
  await expectText(page, 'return x;');
});
