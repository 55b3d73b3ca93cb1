import type { SVGProps } from 'react';

/** Text that stays readable on top of lines. */
export function HaloText({ className = 'fill-ink', ...props }: SVGProps<SVGTextElement>) {
  return <text {...props} strokeWidth="4" className={`stroke-paper [paint-order:stroke] ${className}`} />;
}
