import type { EditorAssets } from './code-editor-props.ts';
import { plainScreen } from './plain-screen.ts';

/** Has the browser fetch Monaco with the page's own scripts instead of after them, where the screen is one for it. */
export function PreloadMonaco({ monacoUrl, monacoCss }: EditorAssets) {
  const media = `not all and ${plainScreen}`;
  return (
    <>
      <link rel="modulepreload" href={monacoUrl} media={media} />
      <link rel="preload" as="style" href={monacoCss} media={media} />
    </>
  );
}
