import type { EditorLibrary } from './code-editor-props.ts';
import type { MonacoModules } from './monaco-modules.ts';

/** TypeScript's own value for "every file is a module", which Monaco's interface does not name. */
const MODULE_DETECTION_FORCE = 3;

/**
 * Sets up the language service for learners' code: strict, and without a DOM, for it runs where none exists. The
 * service is one for the page, so editors shown together share their declarations.
 */
export function configureTypescript(
  { typescript }: MonacoModules,
  libraries: readonly EditorLibrary[],
): void {
  const shared = {
    target: typescript.ScriptTarget.ESNext,
    module: typescript.ModuleKind.ESNext,
    moduleDetection: MODULE_DETECTION_FORCE,
    lib: ['es2022'],
    types: [],
    noEmit: true,
    allowNonTsExtensions: true,
  };
  const { javascriptDefaults, typescriptDefaults } = typescript;
  setWhenDifferent(typescriptDefaults, { ...shared, strict: true });
  setWhenDifferent(javascriptDefaults, { ...shared, allowJs: true, checkJs: true });
  const files = libraries.map(({ path, content }) => ({ content, filePath: `file:///${path}` }));
  for (const defaults of [typescriptDefaults, javascriptDefaults]) {
    // Suggestions would grey out parameters that a starter does not use yet.
    if (!defaults.getDiagnosticsOptions().noSuggestionDiagnostics) {
      defaults.setDiagnosticsOptions({ noSuggestionDiagnostics: true });
    }
    if (files.some(({ content, filePath }) => defaults.getExtraLibs()[filePath]?.content !== content)) {
      defaults.setExtraLibs(files);
    }
  }
}

type Defaults = MonacoModules['typescript']['typescriptDefaults'];
type CompilerOptions = Parameters<Defaults['setCompilerOptions']>[0];

/** Every setting restarts the service, so an equal one is left alone. */
function setWhenDifferent(defaults: Defaults, options: CompilerOptions): void {
  if (JSON.stringify(defaults.getCompilerOptions()) !== JSON.stringify(options))
    defaults.setCompilerOptions(options);
}
