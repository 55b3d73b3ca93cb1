// Makes the service worker of a build that Next has just finished: run at the end of `npm run build`.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { PUBLIC } from './assets/public-folder.ts';

/** What an exercise may load, beside its page and its case pack. Fonts in older formats are for other browsers. */
const FOLDERS = ['.next/static/chunks', '.next/static/media', 'public/monaco', 'public/tfjs'];
const WANTED = /\.(js|css|woff2|ttf|wasm)$/;
const OLD_FONT = /^KaTeX.*\.ttf$/;

const assets = FOLDERS.flatMap(listFiles).sort();
const id = createHash('sha256').update(assets.join('\n')).digest('hex').slice(0, 16);

await build({
  entryPoints: ['components/offline/service-worker.ts'],
  outfile: path.join(PUBLIC, 'offline/worker.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  define: { layerwiseBuild: JSON.stringify({ id, assets }), 'process.env.NODE_ENV': '"production"' },
});

function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && WANTED.test(entry.name) && !OLD_FONT.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath, entry.name))
    .map((file) => file.replace(/^\.next\//, '/_next/').replace(/^public\//, '/'));
}
