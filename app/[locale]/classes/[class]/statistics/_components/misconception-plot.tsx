'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { Plot, type PlotLibrary } from './plot.tsx';

interface MisconceptionPlotProps {
  rows: { misconception: string; week: string; learners: number }[];
}

/** How many learners showed each misconception, week by week. */
export function MisconceptionPlot({ rows }: MisconceptionPlotProps) {
  const t = useTranslations('classStatistics');
  const options = useCallback(
    (plot: PlotLibrary) => ({
      height: 90 + 60 * new Set(rows.map(({ misconception }) => misconception)).size,
      x: { label: t('week'), type: 'band' as const },
      y: { label: t('learners'), grid: true, ticks: 3 },
      fy: { label: null },
      facet: { data: rows, y: 'misconception', marginRight: 140 },
      marks: [plot.barY(rows, { x: 'week', y: 'learners', fill: 'var(--accent)' }), plot.ruleY([0])],
    }),
    [rows, t],
  );
  return <Plot label={t('misconceptionPlot')} options={options} />;
}
