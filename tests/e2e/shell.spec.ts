import type { Page } from '@playwright/test';
import { assets } from '#generated/assets.ts';
import { expect, test } from './test.ts';

const PAPER = { light: 'rgb(251, 250, 247)', dark: 'rgb(20, 22, 26)' };

async function expectPaper(page: Page, color: string): Promise<void> {
  await expect(page.locator('html')).toHaveCSS('background-color', color);
}

test.describe('language', () => {
  test.use({ locale: 'zh-CN' });

  test('follows the browser, then the switch, and the switch keeps the page', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/zh');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await page.goto('/zh/sign-in?next=%2Fzh%2Fboard');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL('/en/sign-in?next=%2Fzh%2Fboard');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('/');
    await expect(page).toHaveURL('/en');
  });
});

test.describe('theme', () => {
  test.use({ colorScheme: 'dark' });

  test('follows the system until one is chosen, and stays chosen', async ({ page }) => {
    await page.goto('/en');
    await expectPaper(page, PAPER.dark);
    await page.getByRole('button', { name: 'Theme: as the system. Switch to light.' }).click();
    await expectPaper(page, PAPER.light);
    await page.reload();
    await expectPaper(page, PAPER.light);
    await page.getByRole('button', { name: 'Theme: light. Switch to dark.' }).click();
    await page.getByRole('link', { name: 'Board' }).first().click();
    await expect(page).toHaveURL('/en/board');
    await expectPaper(page, PAPER.dark);
  });
});

test('the keyboard reaches the content first', async ({ page }) => {
  await page.goto('/en');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Implement cross-correlation' })).toBeFocused();
});

test('every page has a policy with a nonce of its own, and all its scripts carry it', async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ['/en', '/zh/exercises', '/en/nowhere', '/en/picture.png']) {
    const response = await request.get(path);
    const policy = response.headers()['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).not.toMatch(/ 'unsafe-eval'/);
    expect(policy).toContain("frame-ancestors 'none'");
    const scripts = (await response.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

test('a page that does not exist answers 404 in the language of its address', async ({ request }) => {
  const response = await request.get('/zh/nowhere');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('页面不存在');
});

test('the sandboxed frame may compute and nothing else, and is kept for ever', async ({ request }) => {
  const headers = (await request.get(assets.sandboxUrl)).headers();
  expect(headers['content-security-policy']).toContain('sandbox allow-scripts');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("connect-src 'none'");
  for (const file of [assets.sandboxUrl, assets.monacoUrl, `${assets.wasmPath}tfjs-backend-wasm.wasm`]) {
    const response = await request.get(file);
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).toContain('immutable');
  }
});

test('home lists the stages of the path, and each leads to its exercises and lessons', async ({ page }) => {
  await page.goto('/en');
  const stage = page.getByRole('listitem').filter({ hasText: 'Convolutional networks' });
  await expect(stage.getByRole('link', { name: 'Convolution layer' })).toHaveAttribute(
    'href',
    '/en/topics/convolution-layer',
  );
  await stage.getByRole('link', { name: /exercise/ }).click();
  await expect(page).toHaveURL('/en/exercises#S6');
  const section = page.locator('#S6');
  await expect(section.getByRole('heading')).toHaveText('Convolutional networks');
  await expect(section.getByRole('link', { name: /Cross-correlation with stride/ })).toContainText(
    '15 points',
  );
});
