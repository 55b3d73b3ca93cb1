import type { EditorAssets } from './code-editor-props.ts';
import type * as bundle from './monaco-entry.ts';

/** What the bundle in public/ exports: Monaco and what opens it, one for the page's inline script and for React. */
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

/** Those that were asked for while the page was being read, else now. */
function loadStyles(url: string): Promise<void> {
  const early = [...document.styleSheets].find(({ ownerNode }) => isLinkTo(ownerNode, url));
  if (early) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const pending = [...document.querySelectorAll('link')].find((link) => isLinkTo(link, url));
    const link = pending ?? document.createElement('link');
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`loadMonaco: styles must load, got none from ${url}`));
    });
    if (pending) return;
    Object.assign(link, { rel: 'stylesheet', href: url });
    document.head.append(link);
  });
}

function isLinkTo(node: Node | null, url: string): boolean {
  return node instanceof HTMLLinkElement && node.rel === 'stylesheet' && node.getAttribute('href') === url;
}
