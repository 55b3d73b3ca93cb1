import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './test.ts';
import {
  editor,
  exercisePath,
  expectText,
  marked,
  oneSided,
  openExercise,
  results,
  solution,
  write,
} from './workspace-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('panes are sized by pointer and by key, fold away, and stay so', async ({ page }) => {
  await openExercise(page);
  const line = page.getByRole('separator', { name: 'Width of the task' });
  const task = page.locator('#part-statement');
  await expect(line).toHaveAttribute('aria-valuenow', '384');
  const { x, y } = (await line.boundingBox())!;
  await page.mouse.move(x, y + 200);
  await page.mouse.down();
  await page.mouse.move(x - 64, y + 210, { steps: 4 });
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-valuenow', '320');
  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuenow', '336');
  await expect.poll(async () => Math.round((await task.boundingBox())!.width)).toBe(336);
  await page.keyboard.press('Alt+]');
  await expect(results(page)).toBeHidden();
  await page.reload();
  await expect(line).toHaveAttribute('aria-valuenow', '336');
  await expect(results(page)).toBeHidden();
  await page.locator('[data-editor="monaco"]').waitFor();
  await page.keyboard.press('Alt+]');
  await expect(results(page)).toBeVisible();
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(task).toBeHidden();
  await page.getByRole('button', { name: 'Show or hide the task' }).click();
  await expect(task).toBeVisible();
});

test('everything is done by keyboard alone', async ({ page }) => {
  await openExercise(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), oneSided);
  await page.keyboard.press('ControlOrMeta+K');
  const palette = page.getByRole('combobox', { name: 'Find a command' });
  await expect(palette).toBeFocused();
  await page.keyboard.type('go to the code');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-editor="monaco"] :focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(results(page)).toContainText('9 of 14');
  await page.keyboard.press('Alt+.');
  await expect(page.getByRole('radio', { name: /^asymmetric padding/ })).toBeChecked();
  await page.keyboard.press('Alt+,');
  await expect(page.getByRole('radio', { name: /^symmetric padding/ })).toBeChecked();
  await page.keyboard.press('Alt+;');
  await expect(page.locator('#hint-1')).toBeVisible();
  await page.keyboard.press('Alt+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Next case');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate((text) => navigator.clipboard.writeText(text), solution);
  await expect(page.locator('[data-editor="monaco"] :focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(results(page)).toContainText('14 of 14');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(results(page)).toContainText('Verified: all');
  await expect(results(page).getByRole('link', { name: 'Quiz: Convolution layer' })).toBeVisible();
  // Out of the editor, to the line behind it and on.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-editor="monaco"] :focus')).toHaveCount(0);
});

test('the palette finds exercises and topics in both languages', async ({ page }) => {
  await openExercise(page);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('卷积层');
  await expect(page.getByRole('option', { name: 'Convolution layer' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/topics\/convolution-layer/);
});

test('options of the editor hold, and the plain editor grades just the same', async ({ page }) => {
  await openExercise(page);
  await page.getByRole('button', { name: 'Editor and layout' }).click();
  const dialog = page.getByRole('dialog', { name: 'Editor and layout' });
  await dialog.getByLabel('Plain text field').check();
  await dialog.getByLabel('Wrap long lines').check();
  await dialog.getByLabel('Font size').fill('18');
  await page.keyboard.press('Escape');
  const field = page.locator('[data-editor="textarea"] textarea');
  await field.fill(solution);
  await expect(results(page)).toContainText('14 of 14');
  await page.reload();
  await expect(field).toHaveValue(solution);
  await expect(field).toHaveCSS('font-size', '18px');
  await expect(field).toHaveAttribute('wrap', 'soft');
  await page.getByRole('button', { name: 'Editor and layout' }).click();
  await dialog.getByLabel('Full editor').check();
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
});

test('a tier that does not exist shows the first one', async ({ page }) => {
  await openExercise(page, `${exercisePath}?tier=assembly`);
  const tiers = page.getByRole('navigation', { name: 'Tiers' });
  await expect(tiers.getByRole('link', { name: 'loops' })).toHaveAttribute('aria-current', 'page');
});

test('each tier has a text of its own, and its address', async ({ page }) => {
  await openExercise(page);
  await write(page, marked('in loops'));
  const tiers = page.getByRole('navigation', { name: 'Tiers' });
  await tiers.getByRole('link', { name: 'tensor' }).click();
  await expect(page).toHaveURL(/tier=tensor/);
  await expectText(page, 'tf: TensorFlow');
  await write(page, marked('in tensors', 'export function xcorr2d() {}'));
  await tiers.getByRole('link', { name: 'loops' }).click();
  await expectText(page, 'in loops');
  await openExercise(page, `${exercisePath}?tier=tensor`);
  await expectText(page, 'in tensors');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('three tabs hold the page, the status line stays, and the plain editor grades', async ({ page }) => {
    await page.goto(exercisePath);
    await page.getByRole('tab', { name: 'Code' }).click();
    await page.locator('[data-editor="textarea"] textarea').fill(oneSided);
    await expect(page.getByRole('tab', { name: 'Results' })).toContainText('9 of 14');
    await expect(page.locator('footer')).toContainText('graded in');
    await page.getByRole('tab', { name: 'Code' }).press('ArrowRight');
    await expect(page.getByRole('tabpanel', { name: /Results/ })).toContainText(
      'The padding counts on one side only.',
    );
    await expect(editor(page)).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('axe finds nothing in what opens over the page, nor in results', async ({ page }) => {
      await openExercise(page);
      await write(page, oneSided);
      await expect(results(page)).toContainText('9 of 14');
      const check = async (what: string): Promise<void> => {
        // Monaco's own parts are not ours to change.
        const { violations } = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
        expect(violations.map(({ id, nodes }) => ({ what, id, at: nodes[0]?.html }))).toEqual([]);
      };
      await check('results');
      for (const [keys, name] of [
        ['ControlOrMeta+K', 'Commands and places'],
        ['Alt+/', 'Keyboard shortcuts'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        await check(name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
      for (const name of ['History', 'Editor and layout']) {
        await page.getByRole('button', { name }).click();
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        if (name === 'History') {
          await page
            .getByRole('dialog')
            .getByRole('button', { name: /9 of 14/ })
            .click();
          await page.locator('[data-diff="monaco"]').waitFor();
        }
        await check(name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      }
    });
  });
}
