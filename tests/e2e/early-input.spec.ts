import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** Opens a page whose scripts arrive only when they are let through, as on a slow connection or machine. */
async function openBeforeScripts(page: Page, path: string): Promise<{ letThrough: () => void }> {
  const { promise: allowed, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return { letThrough };
}

test('what is pressed before the page is alive happens when it is', async ({ page }) => {
  const { letThrough } = await openBeforeScripts(page, '/en/topics/convolution-layer');
  const figure = page.getByRole('figure', { name: 'One window after another' });
  await figure.getByText('True convolution').click();
  await figure.getByRole('button', { name: 'Next window' }).click();
  await figure.getByRole('button', { name: 'Next window' }).press('Enter');
  await page.getByRole('button', { name: 'Start' }).press('Space');
  await expect(figure).toContainText('1·1 + 2·2 + 4·3 + 5·4 = 37');
  letThrough();
  await expect(figure).toContainText('The window ends at (3, 2)');
  await expect(figure.getByRole('radio', { name: 'True convolution' })).toBeChecked();
  await expect(page.locator('#quiz-item')).toHaveText('Item 1 of 12');
});

test('what is typed before the page is alive stays and is sent', async ({ page }) => {
  await page.goto('/en/topics/convolution-layer');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('list', { name: 'Progress' }).getByRole('button').nth(11).click();
  await expect(page.locator('#quiz-item')).toHaveText('Item 12 of 12');
  const { letThrough } = await openBeforeScripts(page, '/en/topics/convolution-layer');
  await page.locator('#quiz-answer').pressSequentially('cross-correlation');
  await page.keyboard.press('Enter');
  letThrough();
  await expect(page.getByRole('main')).toContainText('+4 pt');
  await expect(page.locator('#quiz-answer')).toHaveValue('cross-correlation');
});

test('a form that is sent before the page is alive is sent once, and no page is loaded for it', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/401/);
  const { letThrough } = await openBeforeScripts(page, '/en/sign-in');
  await page.getByLabel('E-mail').fill('nobody@example.org');
  await page.getByLabel('Password').fill('not the password');
  await page.keyboard.press('Enter');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  });
  letThrough();
  await expect(
    page.getByRole('alert').filter({ hasText: 'The e-mail or the password is wrong.' }),
  ).toBeVisible();
  expect(sent).toEqual(['/api/auth/sign-in/email']);
});
