import { IntlProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import en from '../../messages/en.json' with { type: 'json' };
import zh from '../../messages/zh.json' with { type: 'json' };
import { ConvolutionFigure } from './convolution-figure.tsx';
import { figures } from './figures.ts';

const languages = [
  ['en', en],
  ['zh', zh],
] as const;

/** What is operated runs in the browser and waits for its words. */
const drawn = Object.entries(figures).filter(([, Figure]) => Figure !== ConvolutionFigure);

describe.each(languages)('in %s', (locale, messages) => {
  it.each(drawn)('%s says what it shows and fits a phone', (name, Figure) => {
    const markup = renderToStaticMarkup(
      <IntlProvider
        locale={locale}
        messages={messages}
        timeZone="UTC"
        onError={(error) => {
          // A missing text or number would otherwise show as the name of its key.
          throw error;
        }}
      >
        <Figure />
      </IntlProvider>,
    );
    const [, width] = /viewBox="0 0 (\d+) \d+"/.exec(markup) ?? [];
    expect(Number(width), name).toBeLessThanOrEqual(368);
    expect(markup).toMatch(/role="img"[^>]* aria-label="[^"]{20,}"/);
    expect(markup).toMatch(/<figcaption[^>]*>[^<]{8,}/);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });
});
