import { expect, test } from './test.ts';
import { oneSided, openExercise, results, solution, write } from './workspace-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a guest sees the task, types, and is graded while typing', async ({ page }) => {
  await openExercise(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cross-correlation with stride and padding',
  );
  await expect(page.locator('.katex').first()).toBeVisible();
  await expect(results(page)).toContainText('Type or press Run to grade 14 cases.');
  await write(page, oneSided);
  await expect(results(page)).toContainText('9 of 14');
  await expect(results(page)).toContainText('The padding counts on one side only.');
  await expect(results(page)).toContainText('First wrong at');
  await expect(results(page)).toContainText('Input shapes');
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
  const footer = page.locator('footer');
  await expect(footer).toContainText(/graded in [\d.,]+ ms (in this browser|on Web\w+) · provisional/);
  // Once tfjs is there, the device itself has computed what is expected.
  await expect(async () => {
    await page.getByRole('button', { name: /^Run/ }).click();
    await expect(footer).toContainText(/on Web\w+/, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
});

test('syntax errors and exceptions mark their own line', async ({ page }) => {
  await openExercise(page);
  await write(page, 'export function xcorr2d(x: Tensor): Tensor {\n  const y = ;\n  return x;\n}');
  await expect(results(page)).toContainText('Syntax error');
  await write(
    page,
    'export function xcorr2d(x: any): Tensor {\n  const kernel: any = null;\n  return kernel.shape;\n}',
  );
  await expect(results(page)).toContainText('It threw TypeError');
  await expect(page.locator('[data-editor="monaco"] .layerwise-error-line').first()).toBeVisible();
});

test('an endless loop ends by itself and the page stays alive', async ({ page }) => {
  await openExercise(page);
  await write(page, 'export function xcorr2d(x: Tensor): Tensor {\n  for (;;) {}\n}');
  await expect(page.locator('footer')).toContainText('Grading');
  // The page answers while the loop burns.
  const beats = await page.evaluateHandle(() => {
    const counter = { count: 0 };
    setInterval(() => (counter.count += 1), 50);
    return counter;
  });
  await page
    .getByRole('radio', { name: /symmetric padding/ })
    .first()
    .check({ force: true });
  await expect(results(page)).toContainText('It does not end');
  expect(await beats.evaluate(({ count }) => count)).toBeGreaterThan(5);
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
});

test('a submission is provisional at once and verified without a reload', async ({ page }) => {
  await openExercise(page);
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Verified: all');
  await expect(results(page)).toContainText('15 points for this exercise');
  await expect(results(page)).toContainText(/As a guest you would stand at rank \d+/);
  await expect(page.locator('#part-statement')).toContainText('solved');
  await page.goto('/en/board');
  await expect(page.getByRole('main')).toContainText('15');
});

test('a draft survives a reload and is not run by opening the page', async ({ page }) => {
  await openExercise(page);
  await write(page, oneSided);
  await expect(results(page)).toContainText('9 of 14');
  await page.reload();
  await page.locator('[data-editor="monaco"]').waitFor();
  await expect(page.locator('[data-editor="monaco"]')).toContainText('Zeros');
  await expect(results(page)).toContainText('Type or press Run');
  await page.getByRole('button', { name: /^Run/ }).click();
  await expect(results(page)).toContainText('9 of 14');
});

test('a submission that cannot be sent is kept and sent when the connection returns', async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await openExercise(page);
  await write(page, solution);
  await expect(results(page)).toContainText('14 of 14');
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Not sent: there is no connection.');
  await context.setOffline(false);
  await expect(results(page)).toContainText('Verified: all');
});

test('speaks Chinese by the browser’s language, and switches', async ({ browser }) => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto('/exercises/b-cross-correlation');
  await expect(page).toHaveURL(/\/zh\/exercises/);
  await page.locator('[data-editor="monaco"]').waitFor();
  await write(page, oneSided);
  await expect(results(page)).toContainText('填充只算了一侧');
  await page.getByRole('link', { name: /English/ }).click();
  await expect(page).toHaveURL(/\/en\/exercises/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Cross-correlation with stride and padding',
  );
  await context.close();
});
