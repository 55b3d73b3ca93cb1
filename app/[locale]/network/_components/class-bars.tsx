import { useFormatter, useTranslations } from 'next-intl';

/** The ten probabilities as bars; a figure stands beside each. */
export function ClassBars({ probabilities }: { probabilities: Float32Array }) {
  const t = useTranslations('network');
  const format = useFormatter();
  const best = Math.max(...probabilities);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t('probabilities')}</h3>
      <ul className="flex max-w-md flex-col gap-1 text-sm tabular-nums">
        {Array.from(probabilities, (value, digit) => (
          <li
            key={digit}
            className={`grid grid-cols-[1ch_minmax(0,1fr)_6ch] items-center gap-3 font-mono ${value === best ? 'font-semibold' : ''}`}
          >
            <span>{digit}</span>
            <span aria-hidden="true" className="h-3 bg-sunken">
              <span
                className={`block h-full ${value === best ? 'bg-accent' : 'bg-line-strong'}`}
                style={{ width: `${100 * Math.min(Math.max(value || 0, 0), 1)}%` }}
              />
            </span>
            <span className="text-right">
              {Number.isFinite(value)
                ? format.number(value, {
                    style: 'percent',
                    minimumFractionDigits: 1,
                    maximumFractionDigits: 1,
                  })
                : String(value)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
