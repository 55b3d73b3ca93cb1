import { useTranslations } from 'next-intl';
import { batches } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';

const side = 33;
const gap = 16;
const names = ['inOrder', 'shuffled'] as const;

/** Ten examples in batches of four, in order and shuffled: permuted first, cut afterwards. */
export function BatchRows() {
  const t = useTranslations('figures.batch-rows');
  const listed = (groups: number[][]): string => groups.map((group) => group.join(', ')).join('; ');
  const numbers = { inOrder: listed(batches.inOrder), shuffled: listed(batches.shuffled) };
  return (
    <FigureFrame width={368} height={138} label={t('label', numbers)} caption={t('caption')}>
      {names.map((name, line) => (
        <g key={name} transform={`translate(1 ${line * 76})`}>
          <FigureTitle y={13}>{t(name)}</FigureTitle>
          {batches[name].flatMap((group, batch) =>
            group.map((example, at) => (
              <NumberCell
                key={example}
                x={(batch * 4 + at) * side + batch * gap}
                y={25}
                width={side}
                height={side}
                text={String(example)}
                isMarked={batch % 2 === 0}
              />
            )),
          )}
        </g>
      ))}
    </FigureFrame>
  );
}
