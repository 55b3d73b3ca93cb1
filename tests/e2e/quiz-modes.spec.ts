import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Start|Go on)$/ }).press('Enter');
  await expect(page.locator('#quiz-item')).toBeVisible();
}

/** Answers the model families' first item wrongly. */
async function answerWrongly(page: Page): Promise<void> {
  await page.goto('/en/topics/model-families');
  await begin(page);
  await page.getByRole('radio', { name: 'CNN, which is a data set' }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('main')).toContainText('Data sets have names such as MNIST.');
}

test('topics are listed as the FAQ asks and as concepts build on one another', async ({ page }) => {
  await page.goto('/en/quizzes');
  const headings = page.getByRole('heading', { level: 2 });
  await expect(headings.nth(1)).toHaveText('Background');
  await expect(page.getByRole('link', { name: /^Backpropagation/ })).toContainText('stage 3');
  await page.getByRole('link', { name: 'As concepts build on one another' }).click();
  await expect(page).toHaveURL(/order=concepts/);
  await expect(headings.nth(1)).toHaveText('Stage 1 · What deep learning is');
  const losses = page.getByRole('region', { name: 'Stage 2 · Neurons, layers, losses' });
  await expect(losses).toContainText('after: What deep learning is');
  await expect(losses.getByRole('link', { name: /^Loss functions/ })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('ten mixed items come from several topics and are the same ten after a reload', async ({ page }) => {
  await page.goto('/en/quizzes');
  await page.getByRole('link', { name: 'Ten mixed' }).click();
  await expect(page).toHaveURL(/practice\/mixed\?start=\d+/);
  const marks = page.getByRole('list', { name: 'Progress' }).getByRole('button');
  await expect(marks).toHaveCount(10);
  await begin(page);
  const first = await page.locator('section[aria-labelledby="quiz-item"] a').first().innerText();
  await marks.nth(1).click();
  await expect(page.locator('#quiz-item')).toHaveText('Item 2 of 10');
  await expect(page.locator('section[aria-labelledby="quiz-item"] a').first()).not.toHaveText(first);
  await page.reload();
  await begin(page);
  await expect(page.locator('section[aria-labelledby="quiz-item"] a').first()).toHaveText(first);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('what was wrong waits until it is right', async ({ page }) => {
  await answerWrongly(page);
  await page.goto('/en/quizzes');
  await expect(page.getByRole('link', { name: 'What I got wrong 1 item' })).toBeVisible();
  await page.goto('/en/topics/model-families');
  await page.getByRole('link', { name: 'Take only what is not right yet (1)' }).click();
  await expect(page).toHaveURL(/practice\/wrong\?topic=model-families/);
  await begin(page);
  await expect(page.locator('#quiz-item')).toHaveText('Item 1 of 1');
  await page.getByRole('radio', { name: /^NLP/ }).check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('main')).toContainText('Right. +1 pt', { useInnerText: true });
  // The list has become empty on the server; the page keeps what it began with.
  await page.getByRole('button', { name: 'To the summary' }).click();
  await expect(page.getByRole('main')).toContainText('1 of 1 right');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('There is nothing here');
});

test('all items in one go are counted, not marked one by one', async ({ page }) => {
  await page.goto('/en/practice/all');
  await expect(page.getByRole('progressbar', { name: /^0 of \d+ answered$/ })).toBeVisible();
  await begin(page);
  await expect(page.locator('#quiz-item')).toHaveText(/^Item 1 of \d+$/);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('an unknown mode does not exist', async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/);
  const response = await page.goto('/en/practice/none');
  expect(response!.status()).toBe(404);
});

test('every misstatement is listed with its topic, in both languages', async ({ page }) => {
  await page.goto('/en/errata');
  const convolution = page.getByRole('region', { name: 'Convolution layer' });
  await expect(convolution.getByRole('note')).toHaveCount(2);
  await expect(convolution).toContainText('A kernel is a weight matrix.');
  // Typeset: what screen readers get of a formula is not shown beside it.
  await expect(convolution.locator('.katex-mathml').first()).toHaveCSS('position', 'absolute');
  await expect(convolution.getByRole('link', { name: 'Convolution layer' })).toHaveAttribute(
    'href',
    '/en/topics/convolution-layer',
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.goto('/zh/errata');
  await expect(page.getByRole('main')).toContainText('卷积核是一个权重矩阵。');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true });

  test('steps are ordered and cards are matched', async ({ page }) => {
    await page.goto('/en/topics/backpropagation');
    const marks = page.getByRole('list', { name: 'Progress' }).getByRole('button');
    await marks.nth(1).tap();
    const steps = [
      'Draw a mini-batch',
      'Forward pass',
      'Compute the loss',
      'Backward pass',
      'Optimiser updates',
    ];
    for (const [place, step] of steps.entries()) {
      const row = page.getByRole('listitem').filter({ hasText: step });
      while ((await page.locator('form ol li').nth(place).innerText()).includes(step) === false)
        await row.getByRole('button', { name: /^Move up/ }).tap();
    }
    await page.getByRole('button', { name: 'Check' }).tap();
    await expect(page.getByRole('main')).toContainText('Right. +4 pt', { useInnerText: true });

    await marks.nth(4).tap();
    const pairs = {
      'Loss function': 'gives one number to minimise',
      Backpropagation: 'gives the gradient of that number',
      Optimiser: 'is the rule that changes the weights',
      'Learning rate': 'sets the size of the change',
    };
    for (const [left, card] of Object.entries(pairs)) {
      await page.getByRole('button', { name: new RegExp(`^${left} Card for row`) }).tap();
      await page.getByRole('list', { name: 'Cards' }).getByRole('button', { name: card }).tap();
    }
    await page.getByRole('button', { name: 'Check' }).tap();
    await expect(page.getByRole('main')).toContainText('Right. +4 pt', { useInnerText: true });
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
