import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { assets } from '#generated/assets.ts';
import { plainLaunchOptions } from '../../scripts/testing/chromium.ts';
import { freePort } from '../../scripts/testing/postgres.ts';
import { reportOn, type PageReport } from './lighthouse.ts';
import { startServer } from './serve.ts';
import { percentiles, round } from './statistics.ts';

const exercise = '/en/exercises/b-cross-correlation';
const pages = {
  home: '/en',
  path: '/en/path',
  topic: '/en/topics/convolution-layer',
  exercise,
  board: '/en/board',
};
/** The frame that every page has, with nothing in it. */
const emptyPage = '/en/there-is-no-such-page';
const editorRuns = 15;
const settleMs = 500;
/** A page that only the bench has: Monaco and nothing else. */
const bareMonaco = '/bare-monaco';

export interface PagesBench {
  /** Lighthouse on its simulated phone. */
  pages: Record<keyof typeof pages, PageReport & { scriptAboveEmpty: number }>;
  /** JavaScript of the page that says that there is none: the baseline of bytes. */
  empty: { scriptBytes: number };
  /**
   * Milliseconds from opening a page in a new profile until its editor shows text and takes keys, and until that of a page
   * with nothing but Monaco does. `alive` is when the exercise page's other controls answer too; what is pressed before
   * happens then.
   */
  editor: { exercise: number; bare: number; ratio: number; alive: number };
}

/** Measures pages of a production server: Lighthouse, bytes and how soon the editor can be used. */
export async function benchPages(): Promise<PagesBench> {
  // A fresh verifier would build the packs of all exercises meanwhile.
  const server = await startServer({ VERIFIER: 'off' });
  const port = await freePort();
  const options = plainLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--remote-debugging-port=${port}`],
  });
  try {
    // Whoever comes first waits for what the server compiles and builds; that is no property of a page.
    for (const path of [...Object.values(pages), emptyPage]) await (await fetch(server.url + path)).text();
    const { scriptBytes } = await scriptsOf(browser, server.url + emptyPage);
    const reports: [string, PageReport & { scriptAboveEmpty: number }][] = [];
    for (const [name, path] of Object.entries(pages)) {
      const report = await reportOn(server.url + path, port);
      reports.push([name, { ...report, scriptAboveEmpty: report.scriptBytes - scriptBytes }]);
    }
    return {
      pages: Object.fromEntries(reports) as PagesBench['pages'],
      empty: { scriptBytes },
      editor: await compareEditors(browser, server.url),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Lighthouse refuses a page that answers 404; its compressed scripts are counted by the browser's own protocol. */
async function scriptsOf(browser: Browser, url: string): Promise<{ scriptBytes: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Network.enable');
  const scripts = new Set<string>();
  let scriptBytes = 0;
  protocol.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return { scriptBytes };
}

/** Taken in turn, since a shared machine is faster at one time than at another. */
async function compareEditors(browser: Browser, url: string): Promise<PagesBench['editor']> {
  const text = '.monaco-editor .view-line';
  const [own, bare, alive]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < editorRuns; run += 1) {
    own.push(await untilShown(browser, url + exercise, text));
    bare.push(await untilShown(browser, url + bareMonaco, text));
  }
  for (let run = 0; run < editorRuns; run += 1) {
    alive.push(await untilShown(browser, url + exercise, '[data-editor="monaco"]'));
  }
  const [exerciseMs, bareMs] = [percentiles(own).p50, percentiles(bare).p50];
  // Of neighbours in time: a machine that grows slower meanwhile counts on neither side.
  const ratio = round(percentiles(own.map((milliseconds, run) => milliseconds / bare[run]!)).p50);
  return { exercise: exerciseMs, bare: bareMs, ratio, alive: percentiles(alive).p50 };
}

async function untilShown(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await offerBareMonaco(await context.newCDPSession(page));
  // What the last page left behind, and the start of this one's process, are no part of it.
  await page.waitForTimeout(settleMs);
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor({ timeout: 60_000 });
  const milliseconds = performance.now() - start;
  await context.close();
  return milliseconds;
}

/** By the browser's own protocol, which stops this one request: `page.route` would stop every request of every page. */
async function offerBareMonaco(protocol: CDPSession): Promise<void> {
  await protocol.send('Fetch.enable', { patterns: [{ urlPattern: `*${bareMonaco}` }] });
  protocol.on('Fetch.requestPaused', ({ requestId }) => {
    void protocol.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html' }],
      body: Buffer.from(bareHtml).toString('base64'),
    });
  });
}

const bareHtml = `<!doctype html><link rel="stylesheet" href="${assets.monacoCss}">
<div id="editor" style="height: 90vh"></div>
<script type="module">
import { monaco } from '${assets.monacoUrl}';
monaco.editor.create(document.getElementById('editor'), { value: 'export const x = 1;', language: 'typescript' });
</script>`;
