import path from 'node:path';
import ts from 'typescript';
import type { TypeFault } from './type-fault.ts';

/** More of one file help nobody. */
const mostPerFile = 10;

const shared: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Files of an exercise that are checked together, as the project checks those of shipped ones. */
interface World {
  holds: (file: string) => boolean;
  options: ts.CompilerOptions;
  /** Declarations of what is there without an import, from the project's root. */
  declarations: string[];
}

const learner = { ...shared, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'] };

const worlds: World[] = [
  {
    holds: (file) => file === 'cases.ts' || file === 'reference.ts',
    options: {
      ...shared,
      target: ts.ScriptTarget.ES2024,
      lib: ['lib.es2024.d.ts'],
      allowImportingTsExtensions: true,
      noUncheckedIndexedAccess: true,
    },
    declarations: [],
  },
  {
    holds: (file) => /^loops\/.*\.ts$/.test(file),
    options: learner,
    declarations: ['graders/tiers/learner-globals.d.ts'],
  },
  {
    holds: (file) => /^tensor\/.*\.ts$/.test(file),
    options: learner,
    declarations: ['graders/tiers/learner-tensor.d.ts'],
  },
];

/** What has been parsed of TypeScript's library and of the engine; neither changes while a process lives. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What TypeScript says of an exercise's files: each tier's in the world of its learners, cases and oracle in that of the
 * engine. Of the host's files only TypeScript's library and the engine are read.
 */
export function checkTypes(files: Readonly<Record<string, string>>): TypeFault[] {
  const root = process.cwd();
  // As deep as an exercise's folder lies, so that imports lead where they will.
  const directory = path.join(root, 'exercises/authored/exercise');
  return worlds.flatMap(({ holds, options, declarations }) => {
    const own = Object.keys(files).filter(holds);
    if (own.length === 0) return [];
    const places = new Map(own.map((file) => [path.join(directory, file), file]));
    const host = createHost(options, new Map([...places].map(([place, file]) => [place, files[file]!])));
    const roots = [...places.keys(), ...declarations.map((file) => path.join(root, file))];
    const program = ts.createProgram({ rootNames: roots, options, host });
    return [...places].flatMap(([place, file]) => faultsOf(program, program.getSourceFile(place)!, file));
  });
}

function faultsOf(program: ts.Program, source: ts.SourceFile, file: string): TypeFault[] {
  const syntax = program.getSyntacticDiagnostics(source);
  const found = syntax.length > 0 ? syntax : program.getSemanticDiagnostics(source);
  return found.slice(0, mostPerFile).map(({ start = 0, code, messageText }) => ({
    file,
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    code,
    message: ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400),
  }));
}

function createHost(options: ts.CompilerOptions, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const root = process.cwd();
  const host = ts.createCompilerHost(options);
  const library = path.dirname(ts.getDefaultLibFilePath(options));
  const mayRead = (place: string): boolean => {
    const full = path.resolve(place);
    return (
      [library, path.join(root, 'graders')].some((folder) => full.startsWith(folder + path.sep)) ||
      full === path.join(root, 'package.json')
    );
  };
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    fileExists: (place) => texts.has(place) || (mayRead(place) && fileExists(place)),
    readFile: (place) => texts.get(place) ?? (mayRead(place) ? readFile(place) : undefined),
    directoryExists: () => true,
    getDirectories: () => [],
    getSourceFile: (place, version) => {
      const text = texts.get(place);
      if (text !== undefined) return ts.createSourceFile(place, text, version);
      if (!mayRead(place)) return undefined;
      // Declarations hold nothing that a target changes: one of TypeScript's library serves all worlds.
      const key = place.endsWith('.d.ts') ? place : `${options.target}:${place}`;
      if (!parsed.has(key)) parsed.set(key, getSourceFile(place, version));
      return parsed.get(key);
    },
    writeFile: () => undefined,
  };
}
