import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './test.ts';

const PAGES = [
  '',
  '/path',
  '/path?view=list',
  '/exercises',
  '/exercises/b-cross-correlation',
  '/quizzes',
  '/topics/convolution-layer',
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

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${colorScheme} on a ${size}`, () => {
      test.use({ colorScheme, viewport });

      for (const locale of ['en', 'zh']) {
        test(`axe finds nothing and nothing is cut off in ${locale}`, async ({ page }) => {
          test.slow();
          for (const path of PAGES) {
            await page.goto(`/${locale}${path}`);
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect(violations.map(({ id, nodes }) => ({ path, id, at: nodes[0]?.html }))).toEqual([]);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
          }
        });
      }
    });
  }
}
