import type { SVGProps } from 'react';

interface MathNameProps extends SVGProps<SVGTextElement> {
  /** The letter. */
  name: string;
  /** Its index, set lower. */
  index?: string;
  /** What follows on the line, e.g. ` = 0.76`. */
  rest?: string;
}

/** A variable as formulas write it: W with a small h, in the letters of the lesson's formulas. */
export function MathName({ name, index, rest, className = 'fill-ink', ...props }: MathNameProps) {
  return (
    <text {...props} className={className}>
      <tspan className="font-[KaTeX_Math,serif] text-[1.15em] italic">{name}</tspan>
      {index !== undefined && (
        <tspan dy="3" className="font-[KaTeX_Main,serif] text-[0.8em]">
          {index.split(/([a-z]+)/).map((part, at) => (
            <tspan key={at} className={at % 2 === 1 ? 'font-[KaTeX_Math,serif] italic' : undefined}>
              {part}
            </tspan>
          ))}
        </tspan>
      )}
      {rest !== undefined && <tspan dy={index === undefined ? 0 : -3}>{rest}</tspan>}
    </text>
  );
}
