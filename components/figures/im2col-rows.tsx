import { useTranslations } from 'next-intl';
import type { SVGProps } from 'react';
import { Arrow } from './arrow.tsx';
import { correlated, unfolded } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName, Sign } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';

const { x, w } = correlated;
const cell = { width: 26, height: 28 };
const top = 26;
/** The window that is followed into its row: output (0, 1). */
const followed = 1;

/** A window becomes a row of the matrix; the kernel, read in the same order, is the column that it meets. */
export function Im2colRows() {
  const t = useTranslations('figures.im2col-rows');
  const numbers = { row: unfolded.matrix[followed]!.join(', '), y: unfolded.y.join(', ') };
  const { bias } = unfolded;
  return (
    <FigureFrame width={368} height={140} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={1} y={16}>
        x
      </PartName>
      <NumberGrid
        x={1}
        y={top}
        cell={cell}
        rows={x.map((row) => row.map(String))}
        isMarked={(row, column) => row < 2 && column >= followed}
      />
      <Outline x={1 + followed * cell.width} y={top} width={2 * cell.width} height={2 * cell.height} />
      <Arrow from={[83, top + 42]} to={[109, top + 42]} tone="accent" />
      <PartName x={113} y={16}>
        im2col(x)
      </PartName>
      <NumberGrid
        x={113}
        y={top}
        cell={cell}
        rows={unfolded.matrix.map((row) => row.map(String))}
        isMarked={(row) => row === followed}
      />
      <Outline x={113} y={top + followed * cell.height} width={4 * cell.width} height={cell.height} />
      <Sign x={227} y={top + 56}>
        ·
      </Sign>
      <PartName x={237} y={16}>
        w
      </PartName>
      <NumberGrid x={237} y={top} cell={cell} rows={w.flat().map((weight) => [String(weight)])} />
      <text x={269} y={top + 57} dominantBaseline="central" className="fill-ink">
        {`+ ${bias} =`}
      </text>
      <NumberGrid
        x={325}
        y={top}
        cell={{ ...cell, width: 42 }}
        rows={unfolded.y.map((value) => [String(value)])}
        isMarked={(row) => row === followed}
      />
    </FigureFrame>
  );
}

function Outline(place: SVGProps<SVGRectElement>) {
  return <rect {...place} strokeWidth="2.5" className="fill-none stroke-accent" />;
}
