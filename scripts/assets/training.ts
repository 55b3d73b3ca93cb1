import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { workerPage } from '#graders/browser/frame-page.ts';

/** The worker in which capstones train, with tfjs, as one script. */
export async function trainingWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['graders/training/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    // tfjs asks for these only on Node.
    external: [
      'fs',
      'path',
      'worker_threads',
      'perf_hooks',
      'os',
      'util',
      'crypto',
      'node-fetch',
      'string_decoder',
    ],
  });
  return outputFiles[0]!.text;
}

/** Writes the frame that trains under the hash of its content, beside the one that grades. */
export async function buildTraining(publicFolder: string): Promise<{ trainingUrl: string }> {
  const page = workerPage(await trainingWorker());
  const name = `${createHash('sha256').update(page).digest('hex').slice(0, 16)}.html`;
  const folder = path.join(publicFolder, 'training');
  fs.mkdirSync(folder, { recursive: true });
  for (const old of fs.readdirSync(folder)) if (old !== name) fs.rmSync(path.join(folder, old));
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) fs.writeFileSync(file, page);
  return { trainingUrl: `/training/${name}` };
}
