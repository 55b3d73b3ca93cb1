import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

test('a learner who is stuck opens every hint and then, for no points, the model solution', async ({
  page,
}) => {
  await page.goto('/en/exercises/b-max-pool');
  await page.locator('[data-editor]').first().waitFor();
  const hint = page.getByRole('button', { name: /^Open hint/ });
  while (await hint.isVisible()) {
    const label = await hint.innerText();
    await hint.click();
    await expect(page.getByRole('button', { name: label })).toBeHidden();
  }
  await page.getByRole('link', { name: /Stuck for good/ }).click();
  await expect(page.getByText(/you may look at the model solution/)).toBeVisible();
  await expect(page.getByText('export function')).toHaveCount(0);
  await page.getByText('Give up on this tier').click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the model solution for 0 points' }).click();
  await expect(page.getByText('You have opened this solution without passing')).toBeVisible();
  await expect(page.getByText('export function').first()).toBeVisible();
});
