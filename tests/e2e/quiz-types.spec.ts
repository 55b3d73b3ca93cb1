import type { Page } from '@playwright/test';
import type { Answer, AttemptResponse, Question, Solution } from '#graders/quiz.ts';
import { accessibilityProblems } from './accessibility-problems.ts';
import { expect, test } from './test.ts';

// What the page gets stands in for the server's answers, so that shapes, marks and reasons are known here.

const attempt = {
  item: 'q-conv-flip-identify',
  promptHtml: 'The question',
  difficulty: 2,
  worth: 4,
  misstated: false,
};

interface Staged {
  question: Question;
  solution: Solution;
  score: number;
}

/** Serves one question and its result; `sent` is the answer that the page sends. */
async function stage(page: Page, { question, solution, score }: Staged): Promise<{ sent: Promise<Answer> }> {
  await page.route('**/api/v1/quiz-attempts/*', async (route) => {
    const id = route.request().url().split('/').at(-1)!;
    const response: AttemptResponse = { attempt: { ...attempt, id, question }, result: null };
    await route.fulfill({ json: response });
  });
  const sent = new Promise<Answer>((resolve) => {
    void page.route('**/api/v1/quiz-attempts/*/answer', async (route) => {
      const { answer } = route.request().postDataJSON() as { answer: Answer };
      const view = { ...attempt, id: route.request().url().split('/').at(-2)!, question };
      const told = {
        feedbackHtml: ['First reason.', 'Second reason.'],
        explanationHtml: 'Because.',
        sources: [],
      };
      const outcome = score === 1 ? 'right' : 'partial';
      const result = {
        outcome,
        score,
        points: Math.floor(4 * score),
        nextWorth: 2,
        answer,
        solution,
        erratum: null,
        exercise: null,
        review: null,
        returns: null,
        ...told,
      } as const;
      await route.fulfill({ json: { attempt: view, result } satisfies AttemptResponse });
      resolve(answer);
    });
  });
  await page.goto('/en/topics/convolution-layer');
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  // Exactly: "Loading the question…" is there before it, and takes no keys.
  await expect(page.getByText('The question', { exact: true })).toBeVisible();
  await expect(page.locator('form')).toBeFocused();
  return { sent };
}

test('multiple: keys add and remove picks, and a partial mark says what share it is', async ({ page }) => {
  const question: Question = { type: 'multiple', options: ['one', 'two', 'three', 'four'] };
  const { sent } = await stage(page, {
    question,
    solution: { kind: 'options', options: [0, 2, 3] },
    score: 2 / 3,
  });
  for (const key of ['1', '2', '3', '2']) await page.keyboard.press(key);
  await expect(page.getByRole('checkbox', { name: 'three' })).toBeChecked();
  await page.keyboard.press('Enter');
  expect(await sent).toEqual({ kind: 'options', options: [0, 2] });
  await expect(page.getByRole('main')).toContainText('Partly right. 67% of the mark. +2 pt', {
    useInnerText: true,
  });
  await expect(page.getByRole('main')).toContainText('First reason.');
  await expect(page.getByRole('main')).toContainText('Second reason.');
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('order: a step is taken by its number and moved with the arrow keys, which is said', async ({
  page,
}) => {
  const question: Question = { type: 'order', steps: ['bake', 'mix', 'weigh'] };
  const solution: Solution = { kind: 'sequence', sequence: [2, 1, 0], interchangeable: [] };
  const { sent } = await stage(page, { question, solution, score: 1 });
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('status').filter({ hasText: 'Now at position 1 of 3.' })).toBeAttached();
  await expect(page.getByRole('listitem').filter({ hasText: 'weigh' })).toBeFocused();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Move down bake' }).click();
  // A button that has the focus is pressed by Enter; a step that has it is not, and the answer is checked.
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  expect(await sent).toEqual({ kind: 'sequence', sequence: [2, 1, 0] });
  await expect(page.getByRole('main')).toContainText('Right.');
});

test('match: cards go to the rows in turn, move when chosen again, and an empty row is not sent', async ({
  page,
}) => {
  const question: Question = {
    type: 'match',
    left: ['red', 'green', 'blue'],
    cards: ['leaf', 'sky', 'blood', 'coal'].map((name) => ({ html: name, name })),
  };
  const { sent } = await stage(page, {
    question,
    solution: { kind: 'cards', cards: [2, 0, 1] },
    score: 2 / 3,
  });
  await page.keyboard.press('3');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'The answer is incomplete.' })).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('status').filter({ hasText: 'Card for row 3: coal' })).toBeAttached();
  await expect(page.getByRole('button', { name: 'blue Card for row 3: coal' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  expect(await sent).toEqual({ kind: 'pairs', cards: [2, 0, 3] });
  await expect(page.getByRole('main')).toContainText('sky');
  await expect(page.getByRole('main')).toContainText('Partly right.');
});
