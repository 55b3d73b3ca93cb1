import { transform } from 'sucrase';
import { plainText } from '../plain-text.ts';
import { maxSourceBytes, sourceBytes } from './source-limit.ts';
import { findStaticImport } from './static-import.ts';

/** The name under which the learner's module appears in stacks. */
export const moduleName = 'submission.ts';

export type Compiled =
  | { kind: 'compiled'; code: string }
  | { kind: 'rejected'; reason: Rejection; line?: number; column?: number };

export type Rejection =
  | { code: 'tooLong'; bytes: number; limit: number }
  | { code: 'syntax'; message: string }
  /** Found only when the module is evaluated. */
  | { code: 'notExported'; name: string }
  | { code: 'imports' };

/**
 * TypeScript to JavaScript in well under a millisecond. Types are removed and not checked: the editor shows type
 * errors, the grader looks at behaviour. Lines stay where they are.
 */
export function compileLoops(source: string): Compiled {
  const bytes = sourceBytes(source);
  if (bytes > maxSourceBytes) return rejected({ code: 'tooLong', bytes, limit: maxSourceBytes });
  try {
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    const imported = findStaticImport(code);
    return imported ? { ...rejected({ code: 'imports' }), ...imported } : { kind: 'compiled', code };
  } catch (error) {
    return syntaxError(error);
  }
}

function rejected(reason: Rejection): Extract<Compiled, { kind: 'rejected' }> {
  return { kind: 'rejected', reason };
}

/** sucrase tells the place in the message: "Error transforming …: Unexpected token (3:14)". */
function syntaxError(error: unknown): Compiled {
  const text = error instanceof Error ? error.message : String(error);
  const place = /\((\d+):(\d+)\)\s*$/.exec(text);
  const message = text.replace(/^Error transforming [^:]*:\s*/, '').replace(/\s*\(\d+:\d+\)\s*$/, '');
  const reason: Rejection = { code: 'syntax', message: plainText(message, 200) };
  return place
    ? { kind: 'rejected', reason, line: Number(place[1]), column: Number(place[2]) }
    : rejected(reason);
}

/** The learner's own place in a stack of V8 or QuickJS: `at xcorr2d (submission.ts:5:13)`. */
export function placeInStack(stack: string): { line?: number; column?: number } {
  const place = /submission\.ts:(\d{1,6})(?::(\d{1,6}))?/.exec(stack);
  if (!place) return {};
  return { line: Number(place[1]), ...(place[2] === undefined ? {} : { column: Number(place[2]) }) };
}
