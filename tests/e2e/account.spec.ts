import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { openExercise, results, signUp, solution, write } from './workspace-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const serverLog = process.env.E2E_SERVER_LOG ?? '.test/e2e-server.log';

/** Every test run makes addresses of its own: a server that is used twice knows the old ones. */
const unique = Date.now().toString(36);

async function submitSolution(page: Page): Promise<void> {
  await openExercise(page);
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
  const sent = page.waitForResponse((response) => response.request().method() === 'POST' && response.ok());
  await page.getByRole('button', { name: /^Submit/ }).click();
  await sent;
}

test('signing up keeps what a guest did, a submission in flight included', async ({ page }) => {
  const learner = { name: `Ada ${unique}`, email: `ada-${unique}@example.org`, password: 'a long password' };
  await submitSolution(page);
  // At once: the verdict may still be on its way.
  await signUp(page, learner);
  await expect(async () => {
    await page.goto('/en/board');
    await expect(page.getByRole('row', { name: new RegExp(learner.name) })).toContainText('15', {
      timeout: 5000,
    });
  }).toPass({ timeout: 60_000 });
  await page.goto('/en/exercises');
  await expect(page.getByRole('main')).toContainText('solved');
});

test('a forgotten password is reset by the link in the mail', async ({ page }) => {
  const learner = {
    name: `Alan ${unique}`,
    email: `alan-${unique}@example.org`,
    password: 'the first password',
  };
  await signUp(page, learner);
  await page.context().clearCookies();
  await page.goto('/en/forgot-password');
  await page.getByLabel('E-mail').fill(learner.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByRole('main')).toContainText('a mail with a link is on its way');
  const link = await mailedLink(learner.email);
  await page.goto(`/en/reset-password?token=${link}`);
  await page.getByLabel('New password').fill('the second password');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByRole('main')).toContainText('The new password is set');
  await page.getByLabel('E-mail').fill(learner.email);
  await page.getByLabel('Password').fill('the second password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('banner')).toContainText(learner.name);
});

/** The token in the latest mail to this address, from the console transport's log. */
async function mailedLink(email: string): Promise<string> {
  let token: string | undefined;
  await expect(() => {
    const mail = readFileSync(serverLog, 'utf8').split(`mail to ${email}`).at(-1)!;
    token = /reset-password\?token=([\w%.-]+)/.exec(mail)?.[1];
    expect(token).toBeDefined();
  }).toPass({ timeout: 10_000 });
  return token!;
}

test('a wrong password is told in one sentence, in both languages', async ({ page, expectedErrors }) => {
  expectedErrors.push(/401/);
  for (const [locale, button, sentence] of [
    ['en', 'Sign in', 'The e-mail or the password is wrong.'],
    ['zh', '登录', '密码'],
  ] as const) {
    await page.goto(`/${locale}/sign-in`);
    await page.locator('input[name="email"]').fill(`nobody-${unique}@example.org`);
    await page.locator('input[name="password"]').fill('not the password');
    await page.getByRole('main').getByRole('button', { name: button }).click();
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(page.locator('input[name="email"]')).toHaveValue(`nobody-${unique}@example.org`);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the header of a learner with a long name takes two rows in both languages', async ({ page }) => {
    await signUp(page, {
      name: 'Augusta Ada King, Countess',
      email: `augusta-${unique}@example.org`,
      password: 'a long password',
    });
    for (const locale of ['en', 'zh']) {
      await page.goto(`/${locale}/exercises`);
      const [brand, name] = [
        page.getByRole('link', { name: 'Layerwise' }),
        page.getByRole('link', { name: /Augusta/ }),
      ];
      const [left, right] = [await brand.boundingBox(), await name.boundingBox()];
      expect(Math.abs(left!.y + left!.height / 2 - (right!.y + right!.height / 2))).toBeLessThan(8);
    }
  });
});
