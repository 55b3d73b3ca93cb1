import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { fileParts, header, headerLength, type FilePart } from './worked-checks.ts';

const row = 34;
const top = 26;
const byte = { width: 26, height: 26 };
const bytesX = 116;
const hex = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

/** The published file part by part: where each begins, its bytes, and what they mean. */
export function FileBytes() {
  const t = useTranslations('figures.file-bytes');
  const size = fileParts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const meanings = { magic: '"DLW1"', length: String(headerLength), header: '', payload: '', checksum: '' };
  return (
    <FigureFrame
      width={368}
      height={top + fileParts.length * row + 20}
      label={t('label', { size, header })}
      caption={t('caption')}
    >
      <PartName x={0} y={14}>
        {t('offset')}
      </PartName>
      {fileParts.map((part, at) => {
        const y = top + at * row + (at > 2 ? 20 : 0);
        return (
          <g key={part.kind}>
            <text x={22} y={y + 17} textAnchor="end" className="fill-muted font-mono">
              {part.offset}
            </text>
            <text x={34} y={y + 17} className="fill-ink">
              {t(part.kind)}
            </text>
            <Part part={part} y={y} spaces={t('spaces', { count: headerLength - header.length })} />
            <text x={bytesX + 4 * byte.width + 12} y={y + 17} className="fill-accent font-mono">
              {meanings[part.kind]}
            </text>
          </g>
        );
      })}
    </FigureFrame>
  );
}

/** Bytes in hexadecimal; the header as the text that it is, on two lines. */
function Part({ part: { kind, bytes }, y, spaces }: { part: FilePart; y: number; spaces: string }) {
  if (kind === 'header') {
    return (
      <g>
        <rect x={bytesX} y={y} width={250} height={46} className="fill-accent-soft stroke-line-strong" />
        <text x={bytesX + 8} y={y + 18} className="fill-ink font-mono text-[10.5px]">
          {header}
        </text>
        <PartName x={bytesX + 8} y={y + 37}>
          {spaces}
        </PartName>
      </g>
    );
  }
  return bytes.map((value, at) => (
    <NumberCell
      key={at}
      x={bytesX + at * byte.width + (at > 3 ? 10 : 0)}
      y={y}
      {...byte}
      text={hex(value)}
      isMarked={kind === 'payload'}
    />
  ));
}
