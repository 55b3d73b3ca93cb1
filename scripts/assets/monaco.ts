import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build, version as esbuildVersion, type BuildOptions, type Plugin } from 'esbuild';
import { packageFolder, packageVersion } from './installed.ts';
import { fillPublicFolder, PUBLIC } from './public-folder.ts';

const ENTRY = 'components/editor/monaco-entry.ts';
const OTHERS = {
  'editor.worker': 'monaco-editor/editor/editor.worker',
  'ts.worker': 'monaco-editor/languages/features/typescript/ts.worker',
  // Monaco's own texts in Chinese, loaded before the editor.
  'zh-cn': 'monaco-editor/nls/lang/zh-cn',
};

/**
 * Bundles Monaco once per version into immutable files. Through Next's own bundler it would triple the memory that a
 * build needs.
 */
export async function bundleMonaco(): Promise<MonacoAssets> {
  const folder = await fillPublicFolder('monaco', contentVersion(), bundleInto);
  const parts = staticImports(path.join(PUBLIC, folder), 'editor.js').map((file) => `${folder}/${file}`);
  return { monacoUrl: `${folder}/editor.js`, monacoParts: parts, monacoCss: `${folder}/editor.css` };
}

interface MonacoAssets {
  monacoUrl: string;
  /** What the module at `monacoUrl` imports before it runs. */
  monacoParts: string[];
  monacoCss: string;
}

/** The files that a bundled module imports statically, themselves and through each other. */
function staticImports(folder: string, file: string, seen: string[] = []): string[] {
  const source = fs.readFileSync(path.join(folder, file), 'utf8');
  for (const [, imported] of source.matchAll(/(?:\bfrom|\bimport)"\.\/(chunk-\w+\.js)"/g)) {
    if (seen.includes(imported!)) continue;
    seen.push(imported!);
    staticImports(folder, imported!, seen);
  }
  return seen;
}

function contentVersion(): string {
  const hash = createHash('sha256');
  hash.update(`${packageVersion('monaco-editor')} ${esbuildVersion}\n`);
  for (const file of ['scripts/assets/monaco.ts', ...ownSources()]) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** All that the entry may import of ours. */
function ownSources(): string[] {
  const folders = [path.dirname(ENTRY), 'components/browser-storage'];
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((file) => path.join(folder, file)));
  return files.filter((file) => fs.statSync(file).isFile()).sort();
}

/** Files that write rules for the page's root, and how many. */
const ROOT_RULES: Record<string, number> = { 'iconsStyleSheet.js': 1, 'codeEditorWidget.js': 5 };

/**
 * Monaco puts 1,300 custom properties, two for each of its icons, and pictures of squiggles on the page's root, and so has
 * every element of the page styled once more when it opens. Only what stands in an editor uses them.
 */
const rootRulesOnEditors: Plugin = {
  name: 'root-rules-on-editors',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\](iconsStyleSheet|codeEditorWidget)\.js$/ }, ({ path: file }) => {
      const parts = fs.readFileSync(file, 'utf8').split(':root {');
      const expected = ROOT_RULES[path.basename(file)];
      if (parts.length - 1 !== expected)
        throw new Error(`${file}: ${expected} rules for :root were expected`);
      return { contents: parts.join('.monaco-editor {') };
    });
  },
};

async function bundleInto(folder: string): Promise<void> {
  const common: BuildOptions = {
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: folder,
    loader: { '.ttf': 'file' },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  };
  await build({ ...common, entryPoints: { editor: ENTRY }, splitting: true, plugins: [rootRulesOnEditors] });
  await build({ ...common, entryPoints: OTHERS });
  for (const file of ['LICENSE', 'ThirdPartyNotices.txt']) {
    fs.copyFileSync(path.join(packageFolder('monaco-editor'), file), path.join(folder, file));
  }
}
