import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'sucrase';

/** The parts of the engine that an author's code may import; all of them are pure and import nothing else. */
const importable =
  /^graders\/(case|property|random|tensor|text|draw-cases|oracle-calls|pick-outputs|tiers\/codec|tiers\/kernel\/(design|plan)|(reference|datasets)\/[a-z0-9-]+)\.ts$/;

/** The files of an exercise that run in the sandbox, as written. */
export type OracleModules = Readonly<Record<string, string>>;

/** A module that is not TypeScript, or imports what it may not; the message says which and why. */
export class ModuleError extends Error {
  override name = 'SyntaxError';
  file: string;

  constructor(file: string, message: string) {
    super(message);
    this.file = file;
  }
}

/** The engine's modules as JavaScript: they never change while a child lives. */
const compiled = new Map<string, string>();

/** Compiles all modules; throws ModuleError for the first that is none. */
export function compileModules(modules: OracleModules): Map<string, string> {
  return new Map(Object.entries(modules).map(([file, source]) => [file, compile(file, source)]));
}

/** Which file an import means, as the engine's and an author's modules write it; `loadModule` decides whether it may. */
export function resolveModule(base: string, asked: string): string {
  if (asked.startsWith('#graders/')) return asked.slice(1);
  if (!asked.startsWith('.')) return asked;
  return path.posix.join(base.startsWith('graders/') ? path.posix.dirname(base) : '', asked);
}

/** The JavaScript of a module. Throws ModuleError for all that is no part of the exercise or of the engine. */
export function loadModule(modules: ReadonlyMap<string, string>, file: string): string {
  const own = modules.get(file);
  if (own !== undefined) return own;
  if (!importable.test(file)) {
    const message = `cannot import "${file.slice(0, 100)}": an exercise has its own files and the modules under #graders/reference, #graders/case.ts, #graders/property.ts, #graders/random.ts and #graders/tensor.ts`;
    throw new ModuleError(file, message);
  }
  const known = compiled.get(file);
  if (known !== undefined) return known;
  const code = compile(file, readFileSync(path.join(process.cwd(), file), 'utf8'));
  compiled.set(file, code);
  return code;
}

function compile(file: string, source: string): string {
  try {
    return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch (error) {
    throw new ModuleError(file, (error as Error).message.replace(/^Error transforming [^:]*:\s*/, ''));
  }
}
