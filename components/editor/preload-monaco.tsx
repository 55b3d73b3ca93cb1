import type { Locale } from '#graders/text.ts';
import type { EditorAssets } from './code-editor-props.ts';
import { besideOf } from './load-monaco.ts';
import { plainScreen } from './plain-screen.ts';

interface PreloadMonacoProps extends EditorAssets {
  /** What the module at `monacoUrl` imports: browsers learn of it only once they have read that one. */
  monacoParts: readonly string[];
  locale: Locale;
  /** The page's policy lets no script be fetched early without it. */
  nonce: string | undefined;
}

/**
 * Has the browser fetch Monaco with the page's own scripts instead of after them, where the screen is one for it.
 * Not as "modulepreload": React repeats that as a hint without the screen.
 */
export function PreloadMonaco({ monacoUrl, monacoParts, monacoCss, locale, nonce }: PreloadMonacoProps) {
  const media = `not all and ${plainScreen}`;
  const texts = locale === 'zh' ? [besideOf(monacoUrl, 'zh-cn.js')] : [];
  return (
    <>
      {[...texts, monacoUrl, ...monacoParts].map((href) => (
        <link
          key={href}
          rel="preload"
          as="script"
          crossOrigin="anonymous"
          nonce={nonce}
          fetchPriority="low"
          href={href}
          media={media}
        />
      ))}
      <link rel="preload" as="style" href={monacoCss} media={media} />
    </>
  );
}
