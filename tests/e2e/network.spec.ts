import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

const tracks = {
  'b-conv2d-nhwc': 'convolution',
  'a-activations': 'foundations',
  'b-max-pool': 'convolution',
  'b-flatten-dense': 'convolution',
  'a-softmax': 'foundations',
};

/** What explains the network, and what a sentence goes through. */
const more = {
  'e-grad-cam': 'practice',
  'e-integrated-gradients': 'practice',
  'd-attention': 'language',
};

/** Hands a source in from the page's own origin, as its outbox would, and waits for the verdict. */
async function submit(page: Page, exercise: string, source: string): Promise<void> {
  const id = randomUUID();
  const state = await page.evaluate(
    async (submission) => {
      const body = JSON.stringify(submission);
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/v1/submissions', { method: 'POST', headers, body });
      for (;;) {
        const answer = await fetch(`/api/v1/submissions/${submission.id}`);
        const view = (await answer.json()) as { state: string; verdict: { kind: string } | null };
        if (view.state !== 'queued') return `${view.state} ${view.verdict?.kind}`;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    { id, exercise, tier: 'loops', source },
  );
  expect(state, exercise).toBe('verified passed');
}

const modelOf = (exercise: keyof typeof tracks | keyof typeof more): string =>
  readFileSync(`exercises/${{ ...tracks, ...more }[exercise]}/${exercise}/loops/solution.ts`, 'utf8');

const answer = (page: Page) => page.locator('[data-state]');

test('a newcomer sees which functions are missing and where they are written', async ({ page }) => {
  await page.goto('/en/network');
  await expect(page.getByText('0 of 5 functions are yours.')).toBeVisible();
  await expect(page.locator('[data-layer][data-filled="false"]')).toHaveCount(12);
  await expect(page.locator('[data-pad]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Write Scaled dot-product attention' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: /^Write the missing one/ }).click();
  await expect(page).toHaveURL('/en/exercises/b-conv2d-nhwc?tier=loops');
});

test('a learner whose functions are verified has their own network read digits', async ({ page }) => {
  await page.goto('/en');
  const names = Object.keys(tracks) as (keyof typeof tracks)[];
  for (const exercise of names.slice(0, 4)) await submit(page, exercise, modelOf(exercise));
  await page.goto('/en/network');
  await expect(page.getByText('4 of 5 functions are yours.')).toBeVisible();
  await expect(page.locator('[data-layer][data-filled="true"]')).toHaveCount(11);
  await expect(page.locator('[data-layer][data-filled="false"]')).toHaveText(/Softmax/);
  // A mark of this learner's own, so that it is their code that runs and not the model solution.
  const softmax = modelOf('a-softmax').replace(
    'export function softmax',
    "console.log('own softmax');\nexport function softmax",
  );
  await submit(page, 'a-softmax', softmax);

  await page.reload();
  for (const digit of ['3', '7', '0']) {
    await page.getByRole('button', { name: `A drawn ${digit}` }).press('Enter');
    await expect(answer(page)).toHaveAttribute('data-state', 'ran');
    await expect(page.getByText(`Your network reads a ${digit}`)).toBeVisible();
  }
  await expect(page.locator('[data-output]')).toHaveCount(12);
  // Two libraries of one network: they part by rounding alone.
  await expect(page.locator('[data-apart]')).toHaveText(/^\d(\.\d)?e[-+]\d+$/);
  expect(Number(await page.locator('[data-apart]').innerText())).toBeLessThan(1e-3);
  await page.getByText('Read the values').first().click();
  await expect(page.getByText('[1, 26, 26, 8]').first()).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  // Nothing explains it yet.
  await expect(page.getByRole('link', { name: 'Write Grad-CAM' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Write integrated gradients' })).toBeVisible();

  await drawOne(page);
  await expect(page.getByText('Your network reads a 1')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the sheet' }).click();
  await expect(page.getByText(/^Draw a digit on the sheet/)).toBeVisible();

  await page.goto('/zh');
  await page.getByRole('link', { name: '识别手写数字的网络：已写成 5/5 个函数' }).click();
  await page.getByRole('button', { name: '手写体的 4' }).click();
  await expect(page.getByText('你的网络认为这是 4')).toBeVisible();
});

test('the learner’s own functions explain a digit and send a sentence through attention', async ({
  page,
}) => {
  await page.goto('/en');
  const names = [...Object.keys(tracks), ...Object.keys(more)] as Parameters<typeof modelOf>[0][];
  for (const exercise of names) await submit(page, exercise, modelOf(exercise));
  await page.goto('/en/network');
  await page.getByRole('button', { name: 'A drawn 3' }).press('Enter');
  await expect(page.locator('[data-cam="3"]')).toBeVisible();
  await page.getByLabel('second convolution, 11 × 11').check();
  await expect(page.getByRole('img', { name: 'Heat map of 11 × 11 cells' })).toBeVisible();
  const sum = page.locator('[data-sum]');
  await expect(sum).toBeVisible();
  // Completeness: what the pixels add up to is how much the score has changed.
  const [added, change] = await sum.evaluate(({ dataset }) => [Number(dataset.sum), Number(dataset.change)]);
  expect(Math.abs(added - change)).toBeLessThan(0.05 * Math.abs(change));

  const sentence = page.locator('[data-sentence]');
  await sentence.getByLabel('Your sentence').fill('The soup was not good');
  await expect(sentence.getByText('It has no vector for: soup.')).toBeVisible();
  await expect(sentence.getByRole('row')).toHaveCount(5);
  const shares = await sentence.getByRole('row', { name: /^not/ }).getByRole('cell').allInnerTexts();
  expect(shares.reduce((all, share) => all + Number(share), 0)).toBeCloseTo(1, 1);
  await sentence.getByLabel('Your sentence').fill('soup');
  await expect(sentence.getByText('Write at least two words that it knows.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Write Sinusoidal positions' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

/** A hook and a long stroke, by mouse. */
async function drawOne(page: Page): Promise<void> {
  const pad = page.locator('[data-pad]');
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pad.boundingBox())!;
  const at = (right: number, down: number): [number, number] => [x + right * width, y + down * height];
  await page.mouse.move(...at(0.35, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.55, 0.12), { steps: 4 });
  await page.mouse.move(...at(0.55, 0.88), { steps: 8 });
  await page.mouse.up();
}
