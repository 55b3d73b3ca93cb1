import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle, PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { numberWords, tokenized } from './worked-words.ts';

const { numWords, oovToken, texts } = tokenized;
const variants = [numberWords(), numberWords(oovToken)];
const cell = { width: 60, height: 28 };
const block = 112;

/** The numbered words, cut at `numWords`, and what both texts become; below the same with a token for unknown words. */
export function WordNumbers() {
  const t = useTranslations('figures.word-numbers');
  const [plain, withToken] = variants.map(({ sequences }) =>
    sequences.map((ids) => ids.join(' ')).join('; '),
  );
  const numbers = { words: variants[0]!.words.join(', '), plain: plain!, withToken: withToken! };
  return (
    <FigureFrame width={368} height={2 * block - 8} label={t('label', numbers)} caption={t('caption')}>
      {variants.map(({ words, sequences }, at) => (
        <g key={at} transform={`translate(0 ${at * block})`}>
          <FigureTitle y={13}>{at === 0 ? t('plain') : `oovToken: ${oovToken}`}</FigureTitle>
          <Strip words={words} padding={t('padding')} />
          {texts.map((text, line) => (
            <text key={line} x={line * 186} y={92} className="fill-ink font-mono">
              {`${text.join(' ')} → [${sequences[line]!.join(', ')}]`}
            </text>
          ))}
        </g>
      ))}
    </FigureFrame>
  );
}

/** Index over word; from `numWords` on the words are known but not used. */
function Strip({ words, padding }: { words: string[]; padding: string }) {
  const cut = 1 + numWords * cell.width;
  return (
    <g>
      {[padding, ...words].map((word, index) => {
        const x = 1 + index * cell.width;
        const isUsed = index > 0 && index < numWords;
        return (
          <g key={index}>
            <PartName x={x + cell.width / 2} y={36} textAnchor="middle">
              {index}
            </PartName>
            {isUsed ? (
              <NumberCell x={x} y={42} {...cell} text={word} isMarked />
            ) : (
              <g>
                <rect x={x} y={42} {...cell} strokeDasharray="3 3" className="fill-none stroke-line-strong" />
                <text
                  x={x + cell.width / 2}
                  y={42 + cell.height / 2}
                  textAnchor="middle"
                  dominantBaseline="central"
                  className={index === 0 ? 'fill-muted' : 'fill-muted font-mono'}
                >
                  {word}
                </text>
              </g>
            )}
          </g>
        );
      })}
      <line x1={cut} x2={cut} y1={26} y2={74} strokeWidth="2.5" className="stroke-accent" />
    </g>
  );
}
