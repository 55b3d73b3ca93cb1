import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { HaloText } from './halo-text.tsx';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';
import { analogy, wordVectors } from './worked-words.ts';

const { units, query, scores } = analogy();
const { a, b, c } = wordVectors;
const unit = 98;
const x = linearScale([0, 1], [112, 112 + unit]);
const y = linearScale([0, 1], [194, 194 - unit]);
const place = ([left, up]: readonly [number, number]): [number, number] => [x(left), y(up)];
const roles = new Map([
  [a, 'a'],
  [b, 'b'],
  [c, 'c'],
]);
const three = (value: number): string => showNumber(value, 3);

/** All words at length 1; the step from a to b, taken again from c, ends at the query. */
export function AnalogyArrows() {
  const t = useTranslations('figures.analogy-arrows');
  const [best, other] = scores as [(typeof scores)[number], (typeof scores)[number]];
  const numbers = {
    query: query.map(three).join(', '),
    best: best.index,
    score: three(best.score),
    other: other.index,
    lower: three(other.score),
  };
  return (
    <FigureFrame width={368} height={212} label={t('label', numbers)} caption={t('caption')}>
      <path
        d={`M${x(-1)} ${y(0)}A${unit} ${unit} 0 0 1 ${x(1)} ${y(0)}`}
        className="fill-none stroke-line-strong"
      />
      <line x1={x(-1.1)} x2={x(1.1)} y1={y(0)} y2={y(0)} className="stroke-line" />
      <line
        x1={x(0)}
        y1={y(0)}
        x2={x(query[0])}
        y2={y(query[1])}
        strokeDasharray="3 4"
        className="stroke-accent"
      />
      <Arrow from={place(units[a]!)} to={place(units[b]!)} />
      <Arrow from={place(units[c]!)} to={place(query)} />
      {units.map((word, index) => (
        <Word key={index} index={index} at={place(word)} />
      ))}
      <circle cx={x(query[0])} cy={y(query[1])} r="4" className="fill-accent" />
      <text x={x(query[0]) - 10} y={y(query[1]) + 4} textAnchor="end" className="fill-accent font-mono">
        q
      </text>
      <g transform="translate(258 0)">
        <PartName x={0} y={24}>
          {t('score')}
        </PartName>
        {scores.map(({ index, score }, at) => (
          <text
            key={index}
            x={0}
            y={46 + at * 20}
            className={at === 0 ? 'fill-accent font-mono font-semibold' : 'fill-ink font-mono'}
          >
            {`${index}   ${three(score)}`}
          </text>
        ))}
      </g>
    </FigureFrame>
  );
}

function Word({ index, at: [left, top] }: { index: number; at: [number, number] }) {
  const role = roles.get(index);
  const isBest = index === scores[0]!.index;
  // Word 4 lies next to word 1: it is named on the inner side.
  const isInside = index === 4;
  return (
    <g>
      <circle cx={left} cy={top} r="4" className={isBest ? 'fill-accent' : 'fill-ink'} />
      <HaloText
        x={left + (isInside ? -8 : left < x(0) ? -8 : 9)}
        y={top + (isInside ? 14 : index === c ? -8 : top === y(0) ? -8 : 2)}
        textAnchor={isInside || left < x(0) ? 'end' : 'start'}
        className={isBest ? 'fill-accent font-mono font-semibold' : 'fill-ink font-mono'}
      >
        {role === undefined ? index : `${index} = ${role}`}
      </HaloText>
    </g>
  );
}
