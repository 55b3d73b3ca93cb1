import type { EditorAssets } from './code-editor-props.ts';
import type * as bundle from './monaco-entry.ts';

/** What the bundle in public/ exports. */
export type MonacoBundle = typeof bundle;

let loading: Promise<MonacoBundle> | null = null;

/** Loads Monaco once per page, from our own address. A failure is not kept: the next editor tries again. */
export function loadMonaco(assets: EditorAssets): Promise<MonacoBundle> {
  loading ??= load(assets).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load({ monacoUrl, monacoCss }: EditorAssets): Promise<MonacoBundle> {
  // Monaco reads its own texts while it starts, hence before it.
  if (document.documentElement.lang.startsWith('zh')) await importFrom(besideOf(monacoUrl, 'zh-cn.js'));
  const [bundle] = await Promise.all([importFrom(monacoUrl), loadStyles(monacoCss)]);
  return bundle as MonacoBundle;
}

function importFrom(url: string): Promise<unknown> {
  return import(/* turbopackIgnore: true */ url);
}

/** Another file of the bundle. */
export function besideOf(url: string, file: string): string {
  return `${url.slice(0, url.lastIndexOf('/'))}/${file}`;
}

function loadStyles(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`loadMonaco: styles must load, got none from ${url}`));
    };
    document.head.append(link);
  });
}
