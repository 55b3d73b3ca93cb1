import { colorOf, type Scale } from '#components/tensor/color-scale.ts';

interface HeatCellProps {
  x: number;
  y: number;
  width: number;
  height: number;
  value: number;
  text: string;
  scale: Scale;
}

/** One cell of a heat map in the colours of all tensors, with its number on it. */
export function HeatCell({ x, y, width, height, value, text, scale }: HeatCellProps) {
  const [light, dark] = [colorOf(value, scale, 'light'), colorOf(value, scale, 'dark')];
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        className="stroke-paper"
        style={{ fill: `light-dark(${light.fill}, ${dark.fill})` }}
      />
      <text
        x={x + width / 2}
        y={y + height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className="font-mono text-[11px]"
        style={{ fill: `light-dark(${light.ink}, ${dark.ink})` }}
      >
        {text}
      </text>
    </g>
  );
}
