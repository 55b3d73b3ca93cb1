import { checkModule, maxCodeSize } from './check.ts';
import { keyOf } from './compiled-kernels.ts';
import { readFunctions } from './functions.ts';
import { meterModule, type Metered } from './inject.ts';
import { readModule } from './module.ts';
import type { PassLayout } from './plan.ts';
import type { Problem } from './rejection.ts';
import { tokenize } from './tokens.ts';

/**
 * A module that may be compiled, and a key for what is compiled; `metered` is missing where only the compiler can say
 * what is wrong.
 */
export type Prepared =
  | { kind: 'prepared'; source: string; key: string; metered: Metered | null }
  | { kind: 'problems'; problems: Problem[] };

/** Checks a module's text and puts the meter into it. No device is needed. */
export function prepareModule(source: string, layout: PassLayout): Prepared {
  const read = tokenize(source);
  if (read.kind === 'unreadable') {
    const { at, ...reason } = read.problem;
    return { kind: 'problems', problems: [{ reason, at }] };
  }
  const { tokens } = read;
  // Before anything looks at them twice.
  if (tokens.length > maxCodeSize) {
    const reason = { code: 'codeSize', size: tokens.length, limit: maxCodeSize } as const;
    return { kind: 'problems', problems: [{ reason, at: tokens[maxCodeSize]!.at }] };
  }
  const key = keyOf(tokens, layout);
  const outline = readModule(tokens);
  const functions = outline && readFunctions(outline);
  if (outline === null || functions === null) return { kind: 'prepared', source, key, metered: null };
  const problems = checkModule(outline, functions, layout);
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'prepared', source, key, metered: meterModule(source, outline, functions) };
}
