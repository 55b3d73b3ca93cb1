import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const folder = 'exercises/convolution/b-cross-correlation/tensor';
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openTier(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/exercises/b-cross-correlation?tier=tensor`);
  await page.locator('[data-editor="monaco"]').waitFor();
}

async function write(page: Page, source: string): Promise<void> {
  await page.locator('[data-editor="monaco"]').click({ position: { x: 120, y: 40 } });
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await page.keyboard.press('ControlOrMeta+V');
}

const results = (page: Page) => page.locator('#part-results');

test('a solution of the tensor tier is graded while typing and verified by the server', async ({ page }) => {
  await openTier(page);
  await write(page, readFileSync(`${folder}/wrong/kernel-flipped.ts`, 'utf8'));
  await expect(results(page)).toContainText('The kernel is rotated by 180°.');
  await write(page, readFileSync(`${folder}/solution.ts`, 'utf8'));
  await expect(results(page)).toContainText('14 of 14');
  await page.getByRole('button', { name: /^Submit/ }).click();
  await expect(results(page)).toContainText('Verified: all');
});

test('a banned operation and a loop over elements are told as such', async ({ page }) => {
  await openTier(page);
  await write(
    page,
    'export function xcorr2d(tf: TensorFlow, x: Tensor, w: Tensor) {\n  return x.conv2d(w, 1, "valid");\n}',
  );
  await expect(results(page)).toContainText('tf.conv2d is the operation that you are implementing.');
  await expect(page.locator('[data-editor="monaco"] .layerwise-error-line').first()).toBeVisible();
  await write(page, readFileSync(`${folder}/wrong/element-loop.ts`, 'utf8'));
  await expect(results(page)).toContainText('The loop runs over the cells of the output');
});

test('the refusal is told in Chinese too', async ({ page }) => {
  await openTier(page, 'zh');
  await write(page, 'export function xcorr2d(tf: TensorFlow, x: Tensor) {\n  return x.dataSync();\n}');
  await expect(results(page)).toContainText('dataSync 会读出张量的数值。');
});
