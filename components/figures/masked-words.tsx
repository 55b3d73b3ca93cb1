import { useLocale, useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';

/** A raw sentence; nobody has labelled it. */
const sentences = {
  en: ['ice', 'closed', 'the', 'old', 'bridge', 'today'],
  zh: ['今天', '结冰', '封闭', '了', '旧桥'],
};

const row = 28;
const top = 34;
const textWidth = 278;
const targetAt = 300;

/** Every word of a sentence, hidden in turn, becomes the target of an exercise. */
export function MaskedWords() {
  const t = useTranslations('figures.masked-words');
  const words = sentences[useLocale() === 'zh' ? 'zh' : 'en'];
  const column = textWidth / words.length;
  const texts = { sentence: words.join(' '), count: words.length };
  return (
    <FigureFrame
      width={368}
      height={top + row * words.length}
      label={t('label', texts)}
      caption={t('caption', texts)}
    >
      <text x={0} y={12} className="fill-muted">
        {t('input')}
      </text>
      <text x={targetAt} y={12} className="fill-muted">
        {t('target')}
      </text>
      {words.map((hidden, at) => (
        <g key={hidden} transform={`translate(0 ${top + row * at})`}>
          {words.map((word, position) =>
            position === at ? (
              <rect
                key={word}
                x={position * column + 2}
                y={-11}
                width={column - 8}
                height={20}
                className="fill-accent-soft stroke-accent"
              />
            ) : (
              <text
                key={word}
                x={position * column + column / 2 - 2}
                y={0}
                textAnchor="middle"
                dominantBaseline="central"
                className="fill-ink"
              >
                {word}
              </text>
            ),
          )}
          <text x={targetAt - 10} y={0} textAnchor="end" dominantBaseline="central" className="fill-muted">
            →
          </text>
          <text x={targetAt} y={0} dominantBaseline="central" className="fill-accent font-medium">
            {hidden}
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}
