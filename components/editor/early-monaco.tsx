import type { Locale } from '#graders/text.ts';
import type { EditorAssets } from './code-editor-props.ts';
import { besideOf } from './load-monaco.ts';
import { openEditorEarly, type EarlyModules } from './open-editor-early.ts';
import { plainScreen } from './plain-screen.ts';

/** Milliseconds. */
const reactWaits = 1000;

interface EarlyMonacoProps extends EditorAssets {
  /** What the module at `monacoUrl` imports: browsers learn of it only once they have read that one. */
  monacoParts: readonly string[];
  locale: Locale;
  /** The page's policy lets no script be fetched or run without it. */
  nonce: string | undefined;
}

/**
 * Has the browser fetch and compile Monaco while it still reads the page, and opens the editor whose container says
 * `data-early-editor`; not on screens for the plain editor. As "modulepreload", since only modules that were asked for
 * as such are compiled beside the page's own thread. Written as HTML: of a link that React knows it sends a hint ahead,
 * without the screen.
 */
export function EarlyMonaco({ monacoUrl, monacoParts, monacoCss, locale, nonce = '' }: EarlyMonacoProps) {
  const before = locale === 'zh' ? besideOf(monacoUrl, 'zh-cn.js') : null;
  const modules = [...(before === null ? [] : [before]), monacoUrl, ...monacoParts];
  const early: EarlyModules = {
    entry: monacoUrl,
    before,
    styles: monacoCss,
    except: plainScreen,
    reactWaits,
  };
  const media = `not all and ${plainScreen}`;
  const html = [
    ...modules.map((href) => `<link rel="modulepreload" href="${href}" nonce="${nonce}" media="${media}">`),
    `<link rel="preload" as="style" href="${monacoCss}" media="${media}">`,
    `<script nonce="${nonce}">(${openEditorEarly.toString()})(${JSON.stringify(early)})</script>`,
  ];
  return <div hidden suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html.join('') }} />;
}
