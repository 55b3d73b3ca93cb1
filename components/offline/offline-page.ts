import { offline as en } from '../../messages/en.json';
import { offline as zh } from '../../messages/zh.json';
import { pagesPrefix } from './kept-caches.ts';

const texts = { en, zh };
type Language = keyof typeof texts;

interface KeptPage {
  path: string;
  title: string;
}

/** What a page that is not kept shows without a network: which ones are. It runs no script. */
export async function offlinePage(address: string): Promise<Response> {
  const language: Language = new URL(address).pathname.startsWith('/zh') ? 'zh' : 'en';
  const t = texts[language];
  const kept = await listKeptPages(language);
  const links = kept.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`).join('');
  const html = `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title} · Layerwise</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="name">Layerwise</p>
<h1>${t.title}</h1>
<p>${t.lead}</p>
${kept.length > 0 ? `<h2>${t.kept}</h2><ul>${links}</ul>` : `<p>${t.none}</p>`}
<p><a href="">${t.again}</a></p>
</main>
</body>
</html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
  };
  return new Response(html, { status: 503, headers });
}

/** The newest first, one entry per address, in the language that is asked for. */
async function listKeptPages(language: Language): Promise<KeptPage[]> {
  const pages = new Map<string, KeptPage>();
  for (const name of (await caches.keys()).filter((one) => one.startsWith(pagesPrefix)).reverse()) {
    const cache = await caches.open(name);
    for (const { url } of [...(await cache.keys())].reverse()) {
      const { pathname, search } = new URL(url);
      const path = pathname + search;
      if (!pathname.startsWith(`/${language}/`) || pages.has(path)) continue;
      const response = await cache.match(url, { ignoreVary: true });
      // Escaped already: it comes out of HTML and goes into HTML.
      const title = /<title>([^<]*)<\/title>/.exec((await response?.text()) ?? '')?.[1] ?? pathname;
      const tier = new URLSearchParams(search).get('tier');
      const name = title.replace(' · Layerwise', '');
      pages.set(path, { path: escape(path), title: tier === null ? name : `${name} (${escape(tier)})` });
    }
  }
  return [...pages.values()];
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#fbfaf7, #14161a); color: light-dark(#1c1b19, #e9e6df); font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; padding: 3rem 1rem; }
.name { font-weight: 600; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.125rem; }
a { color: light-dark(#3446b0, #a9b6ff); display: inline-block; min-height: 1.75rem; }
`;
