import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility-problems.ts';
import { becomeGraduate, issueCertificate } from './graduate.ts';
import { expect, test } from './test.ts';

const PAGES = [
  '',
  '/path',
  '/path?view=list',
  '/exercises',
  '/exercises/b-cross-correlation',
  '/exercises/b-cross-correlation/solution',
  '/exercises/b-cross-correlation/at-work',
  '/exercises/f-digit-cnn',
  '/network',
  '/quizzes',
  '/topics/convolution-layer',
  '/practice/all',
  '/practice/wrong',
  '/errata',
  '/progress',
  '/review',
  '/review/statistics',
  '/board',
  '/board?of=week',
  '/board/b-cross-correlation',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
];

/** Little more than a few sentences each: seen in two of the four ways. */
const SHORT_PAGES = [
  '/invitations/00000000-0000-4000-8000-000000000000.none',
  '/join/NOTACLASS',
  '/no-such-page',
  '/reset-password',
];

/** Of an account that has passed a track. */
const OWN_PAGES = [
  '',
  '/account',
  '/progress',
  '/progress/certificates/foundations',
  '/progress/certificates/convolution',
  '/exercises/a-softmax',
  '/exercises/a-softmax/solution?tier=loops',
  '/exercises/a-softmax/at-work',
  '/network',
  '/review',
  '/board',
  '/classes',
  '/authoring',
  '/admin',
];

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * Four ways to see a page. The languages take turns from page to page, so that four visits show each page with both
 * languages, themes and sizes, and every two of them together.
 */
const WAYS = [
  { name: 'light on a desktop', colorScheme: 'light', viewport: DESKTOP, turn: 0 },
  { name: 'light on a phone', colorScheme: 'light', viewport: PHONE, turn: 1 },
  { name: 'dark on a desktop', colorScheme: 'dark', viewport: DESKTOP, turn: 1 },
  { name: 'dark on a phone', colorScheme: 'dark', viewport: PHONE, turn: 0 },
] as const;

type StorageState = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

let graduate: StorageState;
let certificate: string;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await becomeGraduate(page);
  certificate = await issueCertificate(page, 'Emmy Noether');
  graduate = await context.storageState();
  await context.close();
});

async function expectAccessible(page: Page, paths: string[], turn: number): Promise<void> {
  const problems: string[] = [];
  for (const [index, path] of paths.entries()) {
    const address = `/${(index + turn) % 2 === 0 ? 'en' : 'zh'}${path}`;
    await page.goto(address);
    for (const problem of await accessibilityProblems(page)) problems.push([address, ...problem].join(' '));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) problems.push(`${address} is ${overflow} px wider than the window`);
  }
  expect(problems).toEqual([]);
}

for (const { name, turn, ...way } of WAYS) {
  test.describe(name, () => {
    test.use(way);

    test('axe finds nothing and nothing is cut off', async ({ page, expectedErrors }) => {
      test.slow();
      expectedErrors.push(/status of 40[34]/);
      await expectAccessible(page, [...PAGES, certificate, ...(turn === 0 ? SHORT_PAGES : [])], turn);
    });

    test('nor on the pages of an account', async ({ page, context, expectedErrors }) => {
      test.slow();
      expectedErrors.push(/status of 40[34]/);
      await context.addCookies(graduate.cookies);
      await expectAccessible(page, [...OWN_PAGES, certificate], turn);
    });
  });
}
