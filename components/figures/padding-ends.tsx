import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { samePadding, type Axis } from './padding-example.ts';

const axes = [
  { extent: 5, kernel: 3, stride: 2 },
  { extent: 6, kernel: 3, stride: 2 },
].map((axis) => ({ ...axis, ...samePadding(axis) }));
const side = 36;
const height = 116;

/** 'same' along two axes: the zeros that the last window lacks go to both ends, and an odd one to the end. */
export function PaddingEnds() {
  const t = useTranslations('figures.padding-ends');
  return (
    <FigureFrame
      width={368}
      height={axes.length * height - 8}
      label={axes.map((axis) => t('label', axis)).join(' ')}
      caption={t('caption')}
    >
      {axes.map((axis, at) => (
        <g key={axis.extent} transform={`translate(0 ${at * height})`}>
          <FigureTitle y={14}>{t('title', axis)}</FigureTitle>
          <Cells {...axis} />
          <Windows {...axis} />
        </g>
      ))}
    </FigureFrame>
  );
}

function Cells({ extent, before, after }: Axis) {
  return Array.from({ length: before + extent + after }, (_, at) => {
    const isReal = at >= before && at < before + extent;
    const x = 1 + at * side;
    if (isReal) {
      return (
        <NumberCell key={at} x={x} y={26} width={side} height={side} text={String(at - before)} isMarked />
      );
    }
    return (
      <g key={at}>
        <rect
          x={x}
          y={26}
          width={side}
          height={side}
          strokeDasharray="3 3"
          className="fill-none stroke-line-strong"
        />
        <text
          x={x + side / 2}
          y={26 + side / 2}
          textAnchor="middle"
          dominantBaseline="central"
          className="fill-muted font-mono"
        >
          0
        </text>
      </g>
    );
  });
}

/** One bracket for each window, a step lower each, so that overlapping ones can be told apart. */
function Windows({ count, stride, kernel }: Axis) {
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [1 + at * stride * side + 4, 1 + (at * stride + kernel) * side - 4];
    const y = 72 + at * 12;
    return (
      <path key={at} d={`M${from} ${y - 4}v4H${to}v-4`} strokeWidth="2" className="fill-none stroke-accent" />
    );
  });
}
