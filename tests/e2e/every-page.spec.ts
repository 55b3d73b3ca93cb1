import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, test } from './test.ts';

// The editor is another test's matter: without Monaco a page opens in a fraction of a second.
test.use({
  storageState: async ({ baseURL }, use) => {
    const domain = new URL(baseURL!).hostname;
    const cookie = { name: 'layerwise.workspace', value: 'editor=plain', domain, path: '/', expires: -1 };
    await use({ cookies: [{ ...cookie, httpOnly: false, secure: false, sameSite: 'Lax' }], origins: [] });
  },
});

const locales = ['en', 'zh'] as const;
type Locale = (typeof locales)[number];

interface Manifest {
  id: string;
  title: Record<Locale, string>;
  tiers: Record<string, unknown>;
}

const files = readdirSync('exercises', { recursive: true, encoding: 'utf8' });
const readManifests = (name: string): Manifest[] =>
  files
    // A template is an author's beginning: it has no page.
    .filter((file) => path.basename(file) === name && !file.startsWith('templates'))
    .map((file) => parse(readFileSync(path.join('exercises', file), 'utf8')) as Manifest);
const exercises = readManifests('exercise.yaml');
const capstones = readManifests('capstone.yaml');
const topics = readdirSync('exercises/quizzes', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What a reader would stumble over: formulas that were not typeset, words that are missing, markers left as text. */
async function readFlaws(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((part) => {
    const flaws = [...part.querySelectorAll('.katex-error')].map(
      ({ textContent }) => `formula ${textContent}`,
    );
    const pictures = part.querySelectorAll('svg[role="img"]:not([aria-label])');
    if (pictures.length > 0) flaws.push(`${pictures.length} pictures without a text`);
    const copy = part.cloneNode(true) as HTMLElement;
    for (const inner of copy.querySelectorAll('.katex, code, pre, script, style')) inner.remove();
    const text = copy.textContent ?? '';
    const patterns = {
      'raw formula': /\$/,
      'raw command': /\\[a-z]{2,}/i,
      marker: /\[\[\w+:/,
      'missing message': /\b(?:account|exercise|workspace|quiz|figures|shell|tensor|program)\.[\w.-]+\b/,
    };
    for (const [name, pattern] of Object.entries(patterns)) {
      const found = pattern.exec(text);
      if (found) flaws.push(`${name} ${text.slice(Math.max(found.index - 30, 0), found.index + 30)}`);
    }
    return flaws;
  });
}

for (const locale of locales) {
  test(`every exercise page is whole in ${locale}`, async ({ page }) => {
    test.slow();
    expect(exercises.length + capstones.length).toBeGreaterThanOrEqual(71);
    for (const { id, title, tiers } of exercises) {
      await page.goto(`/${locale}/exercises/${id}`, { waitUntil: 'domcontentloaded' });
      await expect(page).toHaveTitle(new RegExp(escape(title[locale])));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title[locale]);
      expect(await readFlaws(page, 'main'), id).toEqual([]);
      const statement = page.locator('#part-statement article');
      expect((await statement.innerText()).length, id).toBeGreaterThan(200);
      await expect(page.locator('#part-editor, #part-results, #hints')).toHaveCount(3);
      await expect(page.locator('#part-editor nav a[href*="?tier="]')).toHaveText(Object.keys(tiers));
    }
  });

  test(`every capstone's page is whole in ${locale}`, async ({ page }) => {
    for (const { id, title } of capstones) {
      await page.goto(`/${locale}/exercises/${id}`, { waitUntil: 'domcontentloaded' });
      await expect(page).toHaveTitle(new RegExp(escape(title[locale])));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title[locale]);
      expect(await readFlaws(page, 'main article'), id).toEqual([]);
      expect((await page.locator('main article').innerText()).length, id).toBeGreaterThan(200);
      await expect(page.locator('#hints')).toHaveCount(1);
    }
  });

  test(`every topic page is whole in ${locale}`, async ({ page }) => {
    test.slow();
    expect(topics.length).toBeGreaterThanOrEqual(31);
    for (const id of topics) {
      await page.goto(`/${locale}/topics/${id}`, { waitUntil: 'domcontentloaded' });
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
      expect(await readFlaws(page, 'main'), id).toEqual([]);
      await expect(page.locator('main .prose').first()).not.toBeEmpty();
      await expect(page.locator('#items')).toBeVisible();
    }
  });
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
