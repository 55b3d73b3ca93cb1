import { useFormatter } from 'next-intl';
import { colorOf } from '#components/tensor/color-scale.ts';
import { useColorTheme } from '#components/shell/use-color-theme.ts';
import { ScrollBox } from '#components/markdown/scroll-box.tsx';

interface WeightTableProps {
  label: string;
  words: readonly string[];
  /** [words, words], row by row. */
  weights: ArrayLike<number>;
}

/** A heat map with words on both sides: a query per row, and how much it takes of every key. */
export function WeightTable({ label, words, weights }: WeightTableProps) {
  const format = useFormatter();
  const theme = useColorTheme();
  // Words that are no wider than a cell need not be turned.
  const isTurned = words.some((word) => word.length > 3);
  return (
    <ScrollBox className="max-w-full overflow-x-auto">
      <table className="border-separate border-spacing-px text-xs">
        <caption className="pb-2 text-left text-muted">{label}</caption>
        <thead>
          <tr>
            <td />
            {words.map((word, at) => (
              <th key={at} scope="col" className="pb-1 align-bottom font-normal whitespace-nowrap">
                <span className={isTurned ? 'inline-block [writing-mode:vertical-rl]' : undefined}>
                  {word}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.map((word, row) => (
            <tr key={row}>
              <th scope="row" className="pr-2 text-right font-normal whitespace-nowrap">
                {word}
              </th>
              {words.map((_, column) => {
                const weight = weights[row * words.length + column]!;
                const { fill, ink } = colorOf(weight, { kind: 'magnitude', limit: 1 }, theme);
                return (
                  <td
                    key={column}
                    className="h-7 min-w-9 text-center font-mono tabular-nums"
                    style={{ background: fill, color: ink }}
                  >
                    {format.number(weight, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
