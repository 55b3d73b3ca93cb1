import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { framePage } from '#graders/browser/frame-page.ts';

/** Writes the sandboxed frame under the hash of its content, so that browsers keep it for ever, offline too. */
export function buildSandbox(publicFolder: string): { sandboxUrl: string } {
  const page = framePage();
  const name = `${createHash('sha256').update(page).digest('hex').slice(0, 16)}.html`;
  const folder = path.join(publicFolder, 'sandbox');
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old !== name) rmSync(path.join(folder, old));
  const file = path.join(folder, name);
  if (!existsSync(file)) writeFileSync(file, page);
  return { sandboxUrl: `/sandbox/${name}` };
}
