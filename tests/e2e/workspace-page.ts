import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './test.ts';

const folder = 'exercises/convolution/b-cross-correlation/loops';

export const exercisePath = '/en/exercises/b-cross-correlation';
export const solution = readFileSync(`${folder}/solution.ts`, 'utf8');
export const oneSided = readFileSync(`${folder}/wrong/one-sided-padding.ts`, 'utf8');

const permissions = ['clipboard-read', 'clipboard-write'];

/** Another browser of somebody: nothing is shared with the first but what the server keeps. */
export function newDevice(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ permissions });
}

export async function openExercise(page: Page, path = exercisePath): Promise<void> {
  await page.goto(path);
  await page.locator('[data-editor="monaco"]').waitFor();
}

/** Presses where text is, wherever it is scrolled to. */
async function enterEditor(page: Page): Promise<void> {
  await page.locator('[data-editor="monaco"]').click({ position: { x: 200, y: 60 } });
}

/** The text on the page holds this near its beginning: Monaco draws the lines in view alone. */
export async function expectText(page: Page, text: string): Promise<void> {
  await enterEditor(page);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(page.locator('[data-editor="monaco"]')).toContainText(text);
}

/** Replaces the whole text, as a learner would by pasting. */
export async function write(page: Page, source: string): Promise<void> {
  await enterEditor(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((text) => navigator.clipboard.writeText(text), source);
  await page.keyboard.press('ControlOrMeta+V');
}

export const results = (page: Page) => page.locator('#part-results');
export const editor = (page: Page) => page.locator('#part-editor');

/** The text is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('footer [data-save="saved"]')).toBeVisible();
}

/** A marker that no other text has, as a comment that changes no verdict. */
export const marked = (mark: string, source = oneSided): string => `// ${mark}\n${source}`;

export interface Account {
  name: string;
  email: string;
  password: string;
}

/** Every test run makes addresses of its own: a server that is used twice knows the old ones. */
export function newAccount(name: string): Account {
  const unique = Math.random().toString(36).slice(2, 10);
  const email = `${name.toLowerCase()}-${unique}@example.org`;
  return { name: `${name} ${unique}`, email, password: 'a long password' };
}

export async function signUp(page: Page, { name, email, password }: Account): Promise<void> {
  await page.goto('/en/sign-up');
  await page.getByLabel('Display name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('banner')).toContainText(name);
}

export async function fillSignIn(page: Page, { name, email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('banner')).toContainText(name);
}
