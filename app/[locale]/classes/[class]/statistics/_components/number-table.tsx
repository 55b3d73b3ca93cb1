import type { ReactNode } from 'react';
import { ScrollBox } from '#components/markdown/scroll-box.tsx';

interface NumberTableProps {
  caption: string;
  columns: string[];
  /** The first of each row is what it is about. */
  rows: ReactNode[][];
  isCaptionShown?: boolean;
}

/** The numbers of a plot, or numbers that need none. */
export function NumberTable({ caption, columns, rows, isCaptionShown = false }: NumberTableProps) {
  return (
    <ScrollBox className="overflow-x-auto">
      <table className="w-full text-left">
        <caption className={isCaptionShown ? 'pb-1 text-left text-sm font-medium' : 'sr-only'}>
          {caption}
        </caption>
        <thead className="border-b border-line-strong text-sm text-muted">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="py-2 pr-4 align-bottom font-medium break-keep">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(([head, ...cells], at) => (
            <tr key={at}>
              <th scope="row" className="py-2 pr-4 font-normal">
                {head}
              </th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]} className="py-2 pr-4 tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
