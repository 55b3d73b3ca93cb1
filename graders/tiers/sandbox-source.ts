import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'sucrase';

/** In the order in which they need each other. */
const tensorFiles = [
  'spec.ts',
  'arguments.ts',
  'numbers.ts',
  'rules/inferred.ts',
  'rules/elementwise.ts',
  'rules/creation.ts',
  'rules/indexing.ts',
  'rules/products.ts',
  'rules/reductions.ts',
  'rules/shapes.ts',
  'rules/windows.ts',
  'parameters.ts',
  'operations.ts',
  'refusals.ts',
  'written.ts',
  'facade.ts',
  'adapter.ts',
];

/**
 * The harness as the text of one script, for QuickJS and for the browser's worker: an expression whose value is
 * `createHarness`. Its files import nothing but each other, so that dropping imports and exports is enough.
 */
export function harnessSource(root: string = process.cwd()): string {
  return sourceOf(root, ['codec.ts', 'harness.ts'], 'createHarness');
}

/** The same for the tensor tier: its value is `createTensorAdapter`. */
export function tensorSource(root: string = process.cwd()): string {
  const files = tensorFiles.map((file) => `tensor/${file}`);
  return sourceOf(root, files, 'createTensorAdapter');
}

/** What plays a capstone's program again without training: its value is `createReplay`. */
export function replaySource(root: string = process.cwd()): string {
  const files = tensorFiles.filter((file) => file !== 'adapter.ts').map((file) => `tensor/${file}`);
  return `${sourceOf(root, [...files, '../training/replay-guest.ts'], 'createReplay')}()`;
}

function sourceOf(root: string, files: readonly string[], value: string): string {
  const bodies = files.map((file) => {
    const source = readFileSync(/* turbopackIgnore: true */ path.join(root, 'graders/tiers', file), 'utf8');
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    return code.replace(/^import [^;]*;$/gm, '').replace(/^export /gm, '');
  });
  return `(function () {\n'use strict';\n${bodies.join('\n')}\nreturn ${value};\n})()`;
}
