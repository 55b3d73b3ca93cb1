// Bundled into public/monaco/<hash>/editor.js by scripts/assets/monaco.ts; the product imports its types only.
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/typescript/register';
import { language } from 'monaco-editor/languages/definitions/typescript/typescript';
import 'monaco-editor/languages/definitions/wgsl/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/yaml/register';
import * as typescript from 'monaco-editor/languages/features/typescript/register';
import { openEarly as openEarlyWith, takeEarly } from './early-editor.ts';
import { MonacoView } from './monaco-view.ts';

let startLanguageService: () => void;
const isWanted = new Promise<void>((resolve) => (startLanguageService = resolve));

self.MonacoEnvironment = {
  async getWorker(_moduleId: string, label: string): Promise<Worker> {
    const isScript = label === 'typescript' || label === 'javascript';
    if (isScript) await isWanted;
    const file = isScript ? './ts.worker.js' : './editor.worker.js';
    return new Worker(new URL(file, import.meta.url), { type: 'module', name: label });
  },
};

// A keyword among type parameters only, and what learners like to call a result.
language.keywords = language.keywords.filter((keyword) => keyword !== 'out');

/** For the page's inline script. */
function openEarly(): Promise<void> {
  return openEarlyWith({ monaco, typescript });
}

/** TypeScript takes a core for a second or two: squiggles and completions begin when the page says so. */
function beginLanguageService(): void {
  startLanguageService();
}

export { beginLanguageService, monaco, MonacoView, openEarly, takeEarly, typescript };
