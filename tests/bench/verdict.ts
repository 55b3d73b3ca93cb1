import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Tier } from '#graders/exercise.ts';
import { resolveArguments } from '#graders/case.ts';
import { decodePack } from '#graders/pack.ts';
import type { Tensor, Value } from '#graders/tensor.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import { solutionFile } from '#server/exercises/validate.ts';
import { chromiumLaunchOptions } from '../../scripts/testing/chromium.ts';
import { startServer } from './serve.ts';
import { percentiles, type Percentiles } from './statistics.ts';

const exercise = 'b-cross-correlation';
const runs = { cold: 20, warm: 60, baseline: 200 };

export interface VerdictBench {
  /** End of the typing pause → verdict painted, with everything warm. */
  warm: Percentiles;
  /** Editor ready, with Run pressed in that moment → first verdict painted, on a new page of a new browser profile. */
  cold: Percentiles;
  /** The same for the other tiers; without a hardware GPU the kernel is run by SwiftShader. */
  otherTiers: Record<'tensor' | 'kernel', { warm: Percentiles; device: string }>;
  /** The bare function on the inputs of the same pack, in the same browser. */
  baseline: Percentiles;
  /** Medians of the warm verdict's parts. */
  parts: { compile: number; run: number; compare: number; paint: number };
  device: string;
}

/** Measures the browser verdict of a right solution in Chromium against a production server. Milliseconds. */
export async function benchVerdict(): Promise<VerdictBench> {
  // A fresh verifier would build the packs of all exercises meanwhile.
  const server = await startServer({ VERIFIER: 'off' });
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const cold: number[] = [];
    for (let run = 0; run < runs.cold; run += 1) cold.push(await coldVerdict(browser, server.url));
    const loops = await warmLoops(browser, server.url);
    const tensor = await warmOtherTier(browser, server.url, 'tensor');
    const kernel = await warmOtherTier(browser, server.url, 'kernel');
    return { ...loops, cold: percentiles(cold), otherTiers: { tensor, kernel } };
  } finally {
    await browser.close();
    await server.stop();
  }
}

function solutionOf(tier: Tier): string {
  const file = solutionFile(tier);
  return readFileSync(`exercises/convolution/${exercise}/${file}`, 'utf8');
}

async function newPage(browser: Browser, tier: Tier): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  // The draft of an earlier visit: the page shows it and does not run it by itself.
  const draft = {
    ...{ source: solutionOf(tier), savedAt: new Date().toISOString(), version: { run: 'bench', number: 1 } },
    ...{ follows: [], base: null, sent: [], isPending: false },
  };
  await context.addInitScript(
    ([key, text]) => {
      // The sandbox's frame has no storage.
      if (window === window.top) localStorage.setItem(key!, text!);
    },
    [`layerwise:draft:guest:${exercise}:${tier}`, JSON.stringify(draft)],
  );
  return context.newPage();
}

async function openExercise(browser: Browser, url: string, tier: Tier): Promise<Page> {
  const page = await newPage(browser, tier);
  await page.goto(`${url}/en/exercises/${exercise}?tier=${tier}`);
  await page.locator('[data-editor="monaco"]').waitFor({ timeout: 60_000 });
  return page;
}

async function coldVerdict(browser: Browser, url: string): Promise<number> {
  const page = await newPage(browser, 'loops');
  await page.addInitScript(pressRunWhenReady);
  await page.goto(`${url}/en/exercises/${exercise}?tier=loops`);
  const painted = await verdictAfter(page, 0);
  await assertPassed(page);
  const [ready] = await page.evaluate(() => performance.getEntriesByName('bench:ready'));
  await page.context().close();
  return painted.end - ready!.startTime;
}

/** It is the right solution that is measured: as many cases pass as there are. */
async function assertPassed(page: Page): Promise<void> {
  await page.waitForFunction(() => /\b(\d+) of \1\b/.test(document.body.innerText), undefined, {
    timeout: 5000,
  });
}

/** In the page: a driver outside would need as long to press a button as the verdict needs. */
function pressRunWhenReady(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-editor="monaco"]') === null) return;
    observer.disconnect();
    performance.mark('bench:ready');
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.startsWith('Run'))!.click();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['data-editor'] });
}

interface Measured {
  duration: number;
  end: number;
  count: number;
}

/** Waits for the page's own measure after `seen` earlier ones. */
async function verdictAfter(page: Page, seen: number): Promise<Measured> {
  const handle = await page.waitForFunction(
    (before) => {
      const measures = performance.getEntriesByName('layerwise:verdict');
      const latest = measures.at(-1);
      if (!latest || measures.length <= before) return null;
      return { duration: latest.duration, end: latest.startTime + latest.duration, count: measures.length };
    },
    seen,
    { polling: 20, timeout: 30_000 },
  );
  return (await handle.jsonValue())!;
}

async function warmOtherTier(
  browser: Browser,
  url: string,
  tier: 'tensor' | 'kernel',
): Promise<{ warm: Percentiles; device: string }> {
  const page = await openExercise(browser, url, tier);
  const { durations, device } = await typeAndMeasure(page);
  await page.context().close();
  return { warm: percentiles(durations), device };
}

async function warmLoops(browser: Browser, url: string): Promise<Omit<VerdictBench, 'cold' | 'otherTiers'>> {
  const page = await openExercise(browser, url, 'loops');
  const { durations, parts, device } = await typeAndMeasure(page);
  const warm = percentiles(durations);
  const median = (pick: (timing: Timing) => number): number => percentiles(parts.map(pick)).p50;
  const graded = {
    compile: median((t) => t.compile),
    run: median((t) => t.run),
    compare: median((t) => t.compare),
  };
  const baseline = await bareFunction(page, url, solutionOf('loops'));
  await page.context().close();
  const paint = Math.round((warm.p50 - graded.compile - graded.run - graded.compare) * 100) / 100;
  return { warm, baseline, parts: { ...graded, paint }, device };
}

interface Typed {
  durations: number[];
  parts: Timing[];
  device: string;
}

/** Runs the solution once, then types on and waits for each new verdict. */
async function typeAndMeasure(page: Page): Promise<Typed> {
  await page.getByRole('button', { name: /^Run/ }).click();
  let count = (await verdictAfter(page, 0)).count;
  await assertPassed(page);
  await page.locator('[data-editor="monaco"]').click();
  await page.keyboard.press('ControlOrMeta+End');
  const durations: number[] = [];
  const parts: Timing[] = [];
  for (let run = 0; run < runs.warm; run += 1) {
    await page.keyboard.type(run % 2 === 0 ? ' ' : '\n');
    const measured = await verdictAfter(page, count);
    count = measured.count;
    durations.push(measured.duration);
    parts.push(await shownTiming(page));
  }
  return { durations, parts, device: await page.getByTestId('graded-in').innerText() };
}

interface Timing {
  compile: number;
  run: number;
  compare: number;
}

async function shownTiming(page: Page): Promise<Timing> {
  const text = await page.getByTestId('graded-in').getAttribute('data-timing');
  return JSON.parse(text!) as Timing;
}

/** The learner's function alone, in the page, on the inputs that the grader used. */
async function bareFunction(page: Page, url: string, source: string): Promise<Percentiles> {
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') throw new Error('bench: the solution must compile');
  const { hash } = (await (await fetch(`${url}/api/v1/exercises/${exercise}/packs`)).json()) as {
    hash: string;
  };
  const pack = decodePack(await (await fetch(`${url}/packs/${hash}.bin`)).arrayBuffer());
  const inputs = pack.cases.map((one) => resolveArguments(one).map(plain));
  const code = compiled.code.replace(/^export /m, '');
  const samples = await page.evaluate(
    ([text, calls, times]) => {
      // The bench's own text, evaluated by the debugger and not by the page.
      const xcorr2d = (0, eval)(`(${text.slice(text.indexOf('function'))})`) as (
        ...values: unknown[]
      ) => unknown;
      const values = calls.map((call) =>
        call.map((value) =>
          Array.isArray(value) ? value : { shape: value.shape, data: Float32Array.from(value.data) },
        ),
      );
      return Array.from({ length: times }, () => {
        const start = performance.now();
        for (const call of values) xcorr2d(...call);
        return performance.now() - start;
      });
    },
    [code, inputs, runs.baseline] as const,
  );
  return percentiles(samples);
}

function plain(value: Value): number[] | { shape: number[]; data: number[] } {
  if (Array.isArray(value)) return value as number[];
  const { shape, data } = value as Tensor;
  return { shape, data: Array.from(data) };
}
