import { expect, test } from './test.ts';
import { expectText } from './workspace-page.ts';

test('a newcomer mends a softmax on the home page and goes on with it in the exercise', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/en', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /^\/(monaco|tfjs|packs|sandbox)\//.test(path))).toEqual([]);

  const cell = page.getByRole('region', { name: 'Try it here: softmax with one number wrong' });
  await cell.getByRole('textbox').click();
  await cell.locator('[data-editor="monaco"]').waitFor();
  await expect(cell).toContainText(/\d+ of \d+ cases pass/);
  await expect(cell).toContainText("Subtract the row's maximum first.");

  await cell.locator('.view-line', { hasText: 'const shift' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('const shift = Math.max(...z.data.subarray(row, row + C));');
  await expect(cell).toContainText(/All \d+ cases pass/);

  await cell.getByRole('button', { name: 'Go on in the exercise' }).click();
  await page.waitForURL('**/en/exercises/a-softmax');
  await page.locator('[data-editor="monaco"]').waitFor();
  await expectText(page, 'one number here is wrong');
  await expect(page.locator('[data-editor="monaco"]')).toContainText('Math.max');
});
