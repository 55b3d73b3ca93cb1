import { expect, test as base } from '@playwright/test';

interface Fixtures {
  /** Console errors that a test provokes on purpose: it adds what they match. */
  expectedErrors: RegExp[];
  noUnexpectedErrors: undefined;
}

/** Playwright's test, failing on every console error and uncaught exception of a page that was not expected. */
export const test = base.extend<Fixtures>({
  expectedErrors: async ({}, use) => use([]),
  noUnexpectedErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
      expect(unexpected, 'console errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
