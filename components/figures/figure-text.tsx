import type { SVGProps } from 'react';

/** A heading inside a drawing. */
export function FigureTitle(props: SVGProps<SVGTextElement>) {
  return <text {...props} className="fill-ink text-[13px] font-semibold" />;
}

/** The name of a part, over or beside it. */
export function PartName(props: SVGProps<SVGTextElement>) {
  return <text {...props} className="fill-muted" />;
}

/** A sign between two parts: + = × → */
export function Sign(props: SVGProps<SVGTextElement>) {
  return <text {...props} textAnchor="middle" dominantBaseline="central" className="fill-ink text-[16px]" />;
}
