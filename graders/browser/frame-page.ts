import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'sucrase';
import { harnessSource, tensorSource } from '../tiers/sandbox-source.ts';

/** The page that the sandboxed frame shows, complete in itself: made when the assets are built. */
export function framePage(root: string = process.cwd()): string {
  const worker = [
    `const createHarness = ${harnessSource(root)};`,
    `const createTensorAdapter = ${tensorSource(root)};`,
    functionText(root, 'learner-worker.ts'),
    'serveLearner(self);',
  ].join('\n');
  return workerPage(worker, root);
}

/** A sandboxed frame whose workers run this script. */
export function workerPage(worker: string, root: string = process.cwd()): string {
  const script = `${functionText(root, 'frame.ts')}\nserveFrame(${embeddable(worker)});`;
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Sandbox</title>\n<script>\n${script}\n</script>\n`;
}

function functionText(root: string, file: string): string {
  const source = readFileSync(/* turbopackIgnore: true */ path.join(root, 'graders/browser', file), 'utf8');
  const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
  return code.replace(/^\s*import .*$/gm, '').replace(/^export /gm, '');
}

/** A string literal that cannot end the script element it stands in. */
function embeddable(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
