import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Nothing that calls home. */
const QUIET_ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGPU and WebGL on SwiftShader, the same on every machine. */
export const CHROMIUM_ARGUMENTS = [
  ...QUIET_ARGUMENTS,
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** The browser for tests: CHROMIUM, an installed Chrome or Chromium, else the one Playwright downloaded. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [process.env.CHROMIUM, ...onPath, ...APPLICATIONS, chromium.executablePath()];
  return candidates.find((file) => file !== undefined && file !== '' && fs.existsSync(file));
}

/** How Playwright starts it. Without an installed browser Playwright's own message says what to do. */
export function chromiumLaunchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  return { ...(executablePath !== undefined && { executablePath }), args: CHROMIUM_ARGUMENTS };
}

/** As users start it: where no page asks for a GPU, drawing by a software one would take half of a machine's time. */
export function plainLaunchOptions(): { executablePath?: string; args: string[] } {
  return { ...chromiumLaunchOptions(), args: QUIET_ARGUMENTS };
}
