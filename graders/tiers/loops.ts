import { transform } from 'sucrase';

export const maxSourceBytes = 64 * 1024;

/** The name under which the learner's module appears in stacks. */
export const moduleName = 'submission.ts';

export type Compiled =
  { kind: 'compiled'; code: string } | { kind: 'rejected'; reason: Rejection; line?: number; column?: number };

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
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > maxSourceBytes) return rejected({ code: 'tooLong', bytes, limit: maxSourceBytes });
  let code: string;
  try {
    code = transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch (error) {
    return syntaxError(error);
  }
  const imported = /^\s*(?:import\s*(?:[\w*{'"]|type\s)|export\s+[^;'"\n]*\sfrom\s*['"])/m.exec(code);
  if (imported) {
    return { ...rejected({ code: 'imports' }), line: lineAt(code, imported.index + leadingSpace(imported[0])) };
  }
  return { kind: 'compiled', code };
}

function rejected(reason: Rejection): Extract<Compiled, { kind: 'rejected' }> {
  return { kind: 'rejected', reason };
}

/** sucrase tells the place in the message: "Error transforming …: Unexpected token (3:14)". */
function syntaxError(error: unknown): Compiled {
  const text = error instanceof Error ? error.message : String(error);
  const place = /\((\d+):(\d+)\)\s*$/.exec(text);
  const message = text.replace(/^Error transforming [^:]*:\s*/, '').replace(/\s*\(\d+:\d+\)\s*$/, '');
  const reason: Rejection = { code: 'syntax', message };
  return place ? { kind: 'rejected', reason, line: Number(place[1]), column: Number(place[2]) } : rejected(reason);
}

function lineAt(code: string, index: number): number {
  return code.slice(0, index).split('\n').length;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

/** The learner's own place in a stack of V8 or QuickJS: `at xcorr2d (submission.ts:5:13)`. */
export function placeInStack(stack: string): { line?: number; column?: number } {
  const place = /submission\.ts:(\d+)(?::(\d+))?/.exec(stack);
  if (!place) return {};
  return { line: Number(place[1]), ...(place[2] === undefined ? {} : { column: Number(place[2]) }) };
}
