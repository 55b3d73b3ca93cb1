import { useLocale, useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { length, padReview } from './padded-review-example.ts';

const cell = 46;
const columns = 5;
const wordWidth = 368 / columns;
const wordsTop = 30;
const reviewTop = 112;

/** A review on its way into the network: words, their ids, and the zeros in front. */
export function PaddedReview() {
  const t = useTranslations('figures.padded-review');
  const { corpus, words, review, ids } = padReview(useLocale() === 'zh' ? 'zh' : 'en');
  const texts = { corpus: corpus.join(' / '), review: review.join(' '), ids: ids.join(', '), length };
  return (
    <FigureFrame width={368} height={222} label={t('label', texts)} caption={t('caption', texts)}>
      <text x={0} y={12} className="fill-muted">
        {t('words')}
      </text>
      {words.map(({ word, id }, at) => (
        <text
          key={word}
          x={(at % columns) * wordWidth}
          y={wordsTop + 6 + Math.floor(at / columns) * 20}
          className="fill-ink"
        >
          <tspan className="fill-muted">{id}</tspan> {word}
        </text>
      ))}
      <text x={0} y={reviewTop - 26} className="fill-muted">
        {t('review', texts)}
      </text>
      {ids.map((id, at) => {
        const word = review[at - (length - review.length)];
        return (
          <g key={at} transform={`translate(${at * cell} ${reviewTop})`}>
            <text x={cell / 2} y={-8} textAnchor="middle" className={id === 1 ? 'fill-warn' : 'fill-ink'}>
              {word}
            </text>
            <rect
              x={0.5}
              y={0.5}
              width={cell - 1}
              height={34}
              className={word === undefined ? 'fill-sunken stroke-line' : 'fill-accent-soft stroke-accent'}
            />
            <text
              x={cell / 2}
              y={18}
              textAnchor="middle"
              dominantBaseline="central"
              className={word === undefined ? 'fill-muted' : id === 1 ? 'fill-warn' : 'fill-ink'}
            >
              {id}
            </text>
          </g>
        );
      })}
      <text x={0} y={reviewTop + 56} className="fill-muted">
        {t('legend')}
      </text>
      <text x={0} y={reviewTop + 86} className="fill-ink">
        [{length}] → Embedding [{length}, 128] → LSTM [64] → Dense [1] → σ
      </text>
    </FigureFrame>
  );
}
