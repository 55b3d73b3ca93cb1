import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/testing/chromium.ts';
import { expect, test } from './test.ts';

const { args, ...browser } = chromiumLaunchOptions();

// A camera that films a green screen with a moving disc, instead of the machine's own.
test.use({ launchOptions: { ...browser, args: [...args, '--use-fake-device-for-media-stream'] } });

/** The page remembers each stream that it opens, to tell afterwards which are still on. */
async function watchStreams(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    devices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      streams.push(stream);
      return stream;
    };
  });
}

const cameras = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { streams: MediaStream[] }).streams.flatMap((stream) =>
      stream.getTracks().map((track) => track.readyState),
    ),
  );

async function openDemo(page: Page): Promise<void> {
  await watchStreams(page);
  const source = readFileSync('exercises/convolution/b-cross-correlation/loops/solution.ts', 'utf8');
  await page.goto('/en/path');
  const id = randomUUID();
  const { origin } = new URL(page.url());
  const data = { id, exercise: 'b-cross-correlation', tier: 'loops', source };
  await page.request.post('/api/v1/submissions', { headers: { origin }, data });
  const look = async (): Promise<unknown> => (await page.request.get(`/api/v1/submissions/${id}`)).json();
  await expect.poll(look).toMatchObject({ state: 'verified', verdict: { kind: 'passed' } });
  await page.goto('/en/exercises/b-cross-correlation/at-work');
  await page.getByRole('button', { name: 'Run my code' }).click();
  await expect(page.locator('[data-time]')).toBeVisible();
}

test.describe('where the camera is allowed', () => {
  test.use({ permissions: ['camera'] });

  test('its picture goes through the learner’s code, until it is stopped', async ({ page }) => {
    await openDemo(page);
    const map = page.getByRole('figure').filter({ hasText: 'feature map' });
    await page.getByRole('button', { name: 'Use the camera' }).click();
    // 4 : 3, at most 96 long.
    await expect(map).toContainText('[72, 96]');
    expect(await cameras(page)).toEqual(['live']);
    await page.getByRole('button', { name: 'Stop the camera' }).click();
    await expect.poll(() => cameras(page)).toEqual(['ended']);
    await expect(page.getByLabel('Picture')).toHaveValue('own');
    await expect(map).toContainText('[72, 96]');
  });

  test('another picture or another page ends it', async ({ page }) => {
    await openDemo(page);
    const start = page.getByRole('button', { name: 'Use the camera' });
    await start.click();
    await expect.poll(() => cameras(page)).toEqual(['live']);
    await page.getByLabel('Picture').selectOption('Ankle boot');
    await expect.poll(() => cameras(page)).toEqual(['ended']);
    await start.click();
    await expect.poll(() => cameras(page)).toEqual(['ended', 'live']);
    await page.getByRole('link', { name: 'Back to the exercise' }).click();
    await page.waitForURL('**/b-cross-correlation?tier=loops');
    await expect.poll(() => cameras(page)).toEqual(['ended', 'ended']);
  });

  test('a camera that is disconnected is said to be', async ({ page }) => {
    await openDemo(page);
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await expect.poll(() => cameras(page)).toEqual(['live']);
    await page.evaluate(() => {
      const { streams } = window as unknown as { streams: MediaStream[] };
      for (const track of streams[0]!.getTracks()) track.stop();
    });
    await expect(page.getByText('The camera was disconnected.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use the camera' })).toBeVisible();
  });
});

test('a camera that is refused is said to be, and the picture stays', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByText('The browser does not allow the camera here.')).toBeVisible();
  await expect(page.getByLabel('Picture')).toHaveValue('garments');
  await expect(page.getByRole('button', { name: 'Use the camera' })).toBeVisible();
});
