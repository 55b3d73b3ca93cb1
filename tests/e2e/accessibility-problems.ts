import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * What axe finds on the page, each with its first place. The title is waited for instead: it is gone for a moment
 * whenever a page is refreshed, as after each answer.
 */
export async function accessibilityProblems(page: Page): Promise<[string, string | undefined][]> {
  await expect(page).toHaveTitle(/Layerwise/);
  const { violations } = await new AxeBuilder({ page }).disableRules(['document-title']).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
