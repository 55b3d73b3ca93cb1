import type { Page } from '@playwright/test';
import { PAGE_ALIVE } from '#components/shell/keep-early-input.ts';
import { expect, test } from './test.ts';
import { editor, exercisePath, marked, openExercise, results, solution, write } from './workspace-page.ts';

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

test.describe('the editor opens before the page is alive', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('with the draft; what is written and pressed in it counts', async ({ page }) => {
    await openExercise(page);
    await write(page, marked('of yesterday', solution));
    await expect(results(page)).toContainText('14 of 14');
    const { letThrough } = await openBeforeScripts(page, exercisePath);
    const lines = editor(page).locator('.view-lines');
    await expect(lines).toContainText('of yesterday');
    await expect(editor(page).locator('[data-editor="textarea"] > div:last-child')).toBeHidden();
    await lines.click({ position: { x: 200, y: 60 } });
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('throw new Error("of today");\n');
    await page.keyboard.press('ControlOrMeta+Enter');
    letThrough();
    await expect(results(page)).toContainText('of today');
    await expect(editor(page).locator('[data-editor="monaco"]')).toContainText('of today');
    await page.reload();
    await expect(lines).toContainText('of today');
    await expect(lines).toContainText('of yesterday');
  });

  test('but takes no text away from who has begun in the plain field', async ({ page }) => {
    const { promise: allowed, resolve: letMonacoThrough } = Promise.withResolvers<void>();
    await page.route('**/monaco/**/editor.js', async (route) => {
      await allowed;
      await route.continue();
    });
    const { letThrough } = await openBeforeScripts(page, exercisePath);
    const field = editor(page).getByRole('textbox');
    await field.press('ControlOrMeta+Home');
    await page.keyboard.type('// begun early\n');
    letMonacoThrough();
    await page.waitForResponse('**/monaco/**/editor.js');
    await page.keyboard.type('// and gone on\n');
    await expect(field).toHaveValue(/^\/\/ begun early\n\/\/ and gone on\n/);
    letThrough();
    const opened = editor(page).locator('[data-editor="monaco"]');
    await expect(opened).toContainText('// begun early');
    await expect(opened).toContainText('// and gone on');
  });

  test('and the page is alive soon when the editor is long in coming', async ({ page }) => {
    const { promise: allowed, resolve: letMonacoThrough } = Promise.withResolvers<void>();
    await page.route('**/monaco/**/editor.js', async (route) => {
      await allowed;
      await route.continue();
    });
    await page.goto(exercisePath, { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Editor and layout' }).click();
    await expect(page.getByRole('dialog', { name: 'Editor and layout' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(editor(page).locator('[data-editor="textarea"]')).toBeVisible();
    letMonacoThrough();
    await expect(editor(page).locator('[data-editor="monaco"]')).toBeVisible();
  });

  test('and React starts once its text is there', async ({ page }) => {
    await page.addInitScript((alive) => {
      const real = self.setTimeout;
      // However slow this machine is, React does not stop waiting.
      self.setTimeout = ((...all: Parameters<typeof real>) =>
        all[1] === 1000 ? 0 : real(...all)) as typeof real;
      document.addEventListener(alive, () => {
        const isShown = document.querySelector('.monaco-editor .view-line') !== null;
        Object.assign(self, { editorWasFirst: isShown });
      });
    }, PAGE_ALIVE);
    const { promise: allowed, resolve: letMonacoThrough } = Promise.withResolvers<void>();
    await page.route('**/monaco/**/editor.js', async (route) => {
      await allowed;
      await route.continue();
    });
    await page.goto(exercisePath, { waitUntil: 'commit' });
    await page.locator('#react-waits').waitFor({ state: 'attached' });
    letMonacoThrough();
    await page.locator('[data-editor="monaco"]').waitFor();
    expect(await page.evaluate(() => (self as { editorWasFirst?: boolean }).editorWasFirst)).toBe(true);
  });
});
