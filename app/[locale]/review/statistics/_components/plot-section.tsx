import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FigureFrame } from '#components/figures/figure-frame.tsx';
import { ScrollBox } from '#components/markdown/scroll-box.tsx';
import type { Locale } from '#graders/text.ts';

interface PlotSectionProps {
  id: string;
  title: string;
  /** What the plot shows, for those who do not see it, and below it for all. */
  label: string;
  caption: string;
  size: { width: number; height: number };
  columns: string[];
  rows: string[][];
  locale: Locale;
  /** The drawing. */
  children: ReactNode;
}

/** A plot and, behind it, the same numbers as a table. */
export async function PlotSection(props: PlotSectionProps) {
  const { id, title, label, caption, size, columns, rows, locale, children } = props;
  const t = await getTranslations({ locale, namespace: 'reviewStatistics' });
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <FigureFrame {...size} label={label} caption={caption}>
        {children}
      </FigureFrame>
      <details className="prose text-sm">
        <summary className="link w-fit py-1">{t('asTable')}</summary>
        <ScrollBox className="table-scroll">
          <table>
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, at) => (
                    <td key={columns[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </section>
  );
}
