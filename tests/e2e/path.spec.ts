import { expect, test } from './test.ts';

test('the map is walked along its edges by keyboard, zooms, and opens what is focused', async ({ page }) => {
  await page.goto('/en/path');
  const map = page.getByRole('group', { name: 'Map of the learning path' });
  const node = (id: string) => map.locator(`[data-node="${id}"]`);
  await expect(node('background')).toHaveAccessibleName(/^Next: Background of deep learning/);
  // One stop for the Tab key, wherever the reader is.
  await expect(map.locator('a[tabindex="0"]')).toHaveCount(1);
  await node('convolution-layer').focus();
  await page.keyboard.press('ArrowRight');
  await expect(node('b-conv2d-flipped')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(node('b-cross-correlation')).toBeFocused();
  await expect(node('b-cross-correlation')).toBeInViewport();
  await expect(map.locator('[data-edge="b-conv2d-flipped b-cross-correlation"]')).toHaveAttribute('data-lit');
  await page.keyboard.press('ArrowLeft');
  await expect(node('b-conv2d-flipped')).toBeFocused();
  const drawing = map.locator('svg');
  const width = async () => (await drawing.boundingBox())!.width;
  const before = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(before);
  await page.keyboard.press('0');
  await expect.poll(width).toBeLessThan(before);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/exercises/b-conv2d-flipped');
});

test('the list has every node of the map', async ({ page }) => {
  await page.goto('/zh/path');
  const nodes = await page
    .locator('[data-node]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.getByRole('navigation', { name: '路径的呈现方式' }).getByRole('link', { name: '列表' }).click();
  await expect(page).toHaveURL('/zh/path?view=list');
  await expect(page.locator('main section')).not.toHaveCount(0);
  const listed = await page
    .locator('main section a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(nodes.length).toBeGreaterThan(90);
  expect([...listed].sort()).toEqual([...nodes].sort());
});
