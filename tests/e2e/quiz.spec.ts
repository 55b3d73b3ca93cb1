import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

const topic = 'topics/convolution-layer';
const items = 12;

/** The prompt with its formulas as TeX. */
async function readPrompt(page: Page): Promise<string> {
  return page.locator('#quiz-prompt').evaluate((prompt) => {
    const copy = prompt.cloneNode(true) as HTMLElement;
    for (const formula of copy.querySelectorAll('.katex')) {
      formula.replaceWith(formula.querySelector('annotation')?.textContent ?? '');
    }
    return copy.textContent ?? '';
  });
}

async function numbersIn(page: Page, pattern: RegExp): Promise<number[]> {
  const prompt = await readPrompt(page);
  const found = pattern.exec(prompt);
  if (found === null) throw new Error(`the prompt must match ${pattern}, got ${prompt}`);
  return found.slice(1).map(Number);
}

/** The server marks the next answer, and the page never hears of it. */
async function loseNextReceipt(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { fetch } = window;
    window.fetch = async (...request) => {
      const response = await fetch(...request);
      if (!response.url.endsWith('/answer')) return response;
      window.fetch = fetch;
      throw new TypeError('the connection broke');
    };
  });
}

async function pressOption(page: Page, text: RegExp): Promise<void> {
  const options = await page.locator('form label').allInnerTexts();
  await page.keyboard.press(String(options.findIndex((option) => text.test(option)) + 1));
}

async function pressTile(page: Page, tex: string): Promise<void> {
  const tiles = await page
    .locator('form ul button')
    .evaluateAll((buttons) => buttons.map((button) => button.querySelector('annotation')?.textContent));
  await page.keyboard.press(String(tiles.indexOf(tex) + 1));
}

/** How a learner answers each item in turn, worked out from what the page shows. */
const answers: ((page: Page) => Promise<void>)[] = [
  (page) => pressOption(page, /True convolution/),
  async (page) => {
    const [a, b, c, d] = await numbersIn(page, /matrix\}(\d+)&(\d+)\\\\(\d+)&(\d+)/);
    await page.keyboard.type(String(4 * a! + 3 * b! + 2 * c! + d!));
  },
  (page) => pressOption(page, /unchanged by a 180° rotation/),
  (page) => page.keyboard.type('３'),
  async (page) => {
    const [n, k, s, p] = await numbersIn(page, /length (\d+), kernel (\d+), stride (\d+), (\d+) zeros/);
    let positions = 0;
    for (let start = 0; start + k! <= n! + 2 * p!; start += s!) positions += 1;
    await page.keyboard.type(String(positions));
  },
  async (page) => {
    const [ci, co, k] = await numbersIn(page, /with (\d+) input channels and (\d+) filters of size (\d+)/);
    await page.keyboard.type(String(co! * (ci! * k! * k! + 1)));
  },
  async (page) => {
    const [h, ci, co, k] = await numbersIn(page, /\[(\d+), \d+, (\d+)\] to (\d+) channels with a (\d+)/);
    const side = h! - k! + 1;
    await page.keyboard.type((side * side * co! * k! * k! * ci!).toLocaleString('en'));
  },
  async (page) => {
    const [n, k, s] = await numbersIn(page, /length (\d+), kernel (\d+), stride (\d+)/);
    const lastEnd = (Math.ceil(n! / s!) - 1) * s! + k!;
    await page.keyboard.type(String(Math.max(lastEnd - n!, 0)));
  },
  async (page) => {
    const pattern =
      /A (\d)×\d convolution with stride (\d), then a (\d)×\d one with stride (\d), then a (\d)/;
    const [k1, s1, k2, s2, k3] = await numbersIn(page, pattern);
    // From the last layer back: one output sees k cells, which lie s apart and are k wide in the layer below.
    const second = (k3! - 1) * s2! + k2!;
    await page.keyboard.type(String((second - 1) * s1! + k1!));
  },
  async (page) => {
    await pressTile(page, 'C_\\text{in}');
    await pressTile(page, 'C_\\text{out}');
  },
  (page) => pressOption(page, /rotated by 180°/),
  (page) => page.keyboard.type('Cross Correlation'),
];

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (focused.trim() === name) return;
  }
  throw new Error(`Tab must reach ${name}`);
}

async function start(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`/${locale}/${topic}`);
  await tabTo(page, locale === 'en' ? 'Start' : '开始');
  await page.keyboard.press('Enter');
  await expect(page.locator('#quiz-item')).toBeVisible();
}

const mark = (page: Page, number: number) =>
  page
    .getByRole('list', { name: 'Progress' })
    .getByRole('button')
    .nth(number - 1);

test('all items of a topic are answered by keyboard alone', async ({ page }) => {
  test.slow();
  await start(page);
  for (const [at, answer] of answers.entries()) {
    await expect(page.locator('#quiz-item')).toHaveText(`Item ${at + 1} of ${items}`);
    await answer(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Right.' })).toBeAttached();
    await expect(page.getByRole('button', { name: /Next item|To the summary/ })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'That was the last item' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('12 of 12 right · 68 of 68 pt');
  await page.goto('/en/quizzes');
  await expect(page.getByRole('main')).toContainText('12 of 12 answered · 68 of 68 pt · ✓ mastered');
});

test('a wrong answer is explained in Chinese, and a second attempt earns half', async ({ page }) => {
  await start(page, 'zh');
  await pressOption(page, /转置卷积/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('两轴同时翻转是旋转 180°，不是转置。');
  await expect(page.getByRole('main')).toContainText('再次作答最多可得 3 分。');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('button', { name: '检查' })).toBeVisible();
  await pressOption(page, /真正的卷积（核旋转/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('+3 分');
  await expect(page.getByRole('link', { name: '动手实现' })).toHaveAttribute(
    'href',
    '/zh/exercises/b-cross-correlation',
  );
});

test.describe('with a failing network', () => {
  test.beforeEach(({ expectedErrors }) => {
    expectedErrors.push(/Failed to load resource/);
  });

  test('what was typed stays, and is sent again', async ({ page }) => {
    await start(page);
    await mark(page, 12).click();
    await page.locator('#quiz-answer').fill('互相关');
    await page.route('**/answer', (route) => route.abort());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'Your answer is kept' })).toBeVisible();
    await expect(page.locator('#quiz-answer')).toHaveValue('互相关');
    await page.getByRole('button', { name: /not sent yet/ }).click();
    // It may also go by itself at any moment, once it can.
    const again = page.waitForRequest('**/answer');
    await page.getByRole('button', { name: 'Send again' }).click();
    await again;
    await page.unroute('**/answer');
    await expect(page.getByRole('main')).toContainText('+4 pt');
  });

  test('a receipt that was lost is fetched again by itself', async ({ page }) => {
    await start(page);
    await mark(page, 12).click();
    await page.locator('#quiz-answer').fill('互相关');
    await loseNextReceipt(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('+4 pt');
    await expect(page.locator('#quiz-answer')).toHaveValue('互相关');
  });

  test('an answer that is no number is refused with its reason and costs nothing', async ({ page }) => {
    await start(page);
    await mark(page, 4).click();
    await page.locator('#quiz-answer').fill('0,5');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('alert').filter({ hasText: 'This comma can be read in two ways.' }),
    ).toBeVisible();
    await page.locator('#quiz-answer').fill('3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('+6 pt');
  });
});

test('a reload comes back to the open item with what was typed', async ({ page }) => {
  await start(page);
  await mark(page, 5).click();
  await expect(page.locator('#quiz-item')).toHaveText('Item 5 of 12');
  const prompt = await readPrompt(page);
  await page.locator('#quiz-answer').fill('4');
  await page.reload();
  await expect(page.locator('#quiz-item')).toHaveText('Item 5 of 12');
  expect(await readPrompt(page)).toBe(prompt);
  await expect(page.locator('#quiz-answer')).toHaveValue('4');
});

test('lesson, question and result have no accessibility problems', async ({ page }) => {
  const problems = () => accessibilityProblems(page);
  await page.goto(`/en/${topic}`);
  expect(await problems()).toEqual([]);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('#quiz-item')).toBeVisible();
  expect(await problems()).toEqual([]);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Next item' })).toBeVisible();
  expect(await problems()).toEqual([]);
  await mark(page, 10).click();
  await expect(page.getByRole('list', { name: 'Tiles' })).toBeVisible();
  expect(await problems()).toEqual([]);
});

test('the figure is stepped by its buttons and turns the kernel', async ({ page }) => {
  await page.goto(`/en/${topic}`);
  const figure = page.getByRole('figure', { name: 'One window after another' });
  await expect(figure).toContainText('1·1 + 2·2 + 4·3 + 5·4 = 37');
  await figure.getByRole('button', { name: 'Next window' }).click();
  await expect(figure).toContainText('2·1 + 3·2 + 5·3 + 6·4 = 47');
  await figure.getByRole('radio', { name: 'True convolution' }).check();
  await expect(figure).toContainText('2·4 + 3·3 + 5·2 + 6·1 = 33');
  await expect(figure).toContainText('The window ends at (2, 3)');
});
