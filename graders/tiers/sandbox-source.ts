import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'sucrase';

/**
 * The harness as the text of one script, for QuickJS and for the browser's worker: an expression whose value is
 * `createHarness`. Both files import nothing but each other, so that dropping imports and exports is enough.
 */
export function harnessSource(root: string = process.cwd()): string {
  const bodies = ['codec.ts', 'harness.ts'].map((file) => {
    const source = readFileSync(/* turbopackIgnore: true */ path.join(root, 'graders/tiers', file), 'utf8');
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    return code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
  });
  return `(function () {\n'use strict';\n${bodies.join('\n')}\nreturn createHarness;\n})()`;
}
