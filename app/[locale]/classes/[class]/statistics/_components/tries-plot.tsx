'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { Plot, type PlotLibrary } from './plot.tsx';

/** How many learners passed with their nth submission. */
export function TriesPlot({ rows }: { rows: { tries: number; learners: number }[] }) {
  const t = useTranslations('classStatistics');
  const options = useCallback(
    (plot: PlotLibrary) => ({
      height: 260,
      x: { label: t('tries'), type: 'band' as const },
      y: { label: t('learners'), grid: true },
      marks: [plot.barY(rows, { x: 'tries', y: 'learners', fill: 'var(--accent)' }), plot.ruleY([0])],
    }),
    [rows, t],
  );
  return <Plot label={t('triesPlot')} options={options} />;
}
