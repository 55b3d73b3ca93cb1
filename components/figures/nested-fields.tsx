import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';

/** From the widest to the narrowest; each box holds a method that belongs to it and to nothing further in. */
const fields = ['intelligence', 'learning', 'representation', 'deep'] as const;

const inset = 12;
const band = 46;
const width = 368;
const height = band * fields.length + inset * (fields.length - 1);

/** Four fields, each inside the one before. */
export function NestedFields() {
  const t = useTranslations('figures.nested-fields');
  return (
    <FigureFrame width={width} height={height + 2} label={t('label')} caption={t('caption')}>
      {fields.map((field, at) => {
        const isDeep = field === 'deep';
        return (
          <g key={field}>
            <rect
              x={inset * at + 1}
              y={band * at + 1}
              width={width - 2 * inset * at - 2}
              height={height - band * at - inset * at}
              rx={6}
              className={isDeep ? 'fill-accent-soft stroke-accent' : 'fill-none stroke-line-strong'}
            />
            <text x={inset * at + 12} y={band * at + 19} className="fill-ink text-[13px] font-medium">
              {t(field)}
            </text>
            <text x={inset * at + 12} y={band * at + 36} className="fill-muted">
              {t(`${field}Example`)}
            </text>
          </g>
        );
      })}
    </FigureFrame>
  );
}
