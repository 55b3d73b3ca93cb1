import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { cropped } from './exercise-examples.ts';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberGrid } from './number-grid.tsx';

const { image, pad, top, left, output } = cropped;
const cell = { width: 32, height: 32 };
const y = 28;
const side = image.length + 2 * pad;
/** The image with a border of zeros. */
const padded = Array.from({ length: side }, (_, row) =>
  Array.from({ length: side }, (__, column) => image[row - pad]?.[column - pad] ?? 0),
);

/** The padded image and the window that is cut out of it: a window further up shows the image further down. */
export function CropWindow() {
  const t = useTranslations('figures.crop-window');
  return (
    <FigureFrame width={368} height={160} label={t('label', { pad, top, left })} caption={t('caption')}>
      <PartName x={1} y={y + 24}>
        x
      </PartName>
      <NumberGrid x={1} y={y + 32} cell={cell} rows={texts(image)} isMarked={() => true} />
      <Arrow from={[76, y + 64]} to={[98, y + 64]} />
      <PartName x={109} y={16}>
        {t('padded', { pad })}
      </PartName>
      <NumberGrid x={109} y={y} cell={cell} rows={texts(padded)} isMarked={isImage} />
      <rect
        x={109 + left * cell.width}
        y={y + top * cell.height}
        width={image.length * cell.width}
        height={image.length * cell.height}
        strokeWidth="2.5"
        className="fill-none stroke-accent"
      />
      <Arrow from={[250, y + 64]} to={[272, y + 64]} />
      <PartName x={285} y={y + 24}>
        {t('crop', { top, left })}
      </PartName>
      <NumberGrid x={285} y={y + 32} cell={cell} rows={texts(output)} isMarked={(row) => row === 1} />
    </FigureFrame>
  );
}

function texts(rows: readonly (readonly number[])[]): string[][] {
  return rows.map((row) => row.map(String));
}

function isImage(row: number, column: number): boolean {
  return image[row - pad]?.[column - pad] !== undefined;
}
