import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { showNumber } from './show-number.ts';
import { crossEntropy, labelledRows } from './worked-foundations.ts';

const { rows, loss } = crossEntropy();
const four = (value: number): string => showNumber(value, 4);
const bar = { width: 42, pitch: 56, full: 96 };
const floor = 138;
const left = (panel: number): number => panel * 196;

/** Each row's shares as bars; at the true class a dashed frame reaches up to 1, and the gradient is what lies between. */
export function SurpriseBars() {
  const t = useTranslations('figures.surprise-bars');
  const terms = rows.map(({ surprise }) => four(surprise));
  const numbers = {
    first: rows[0]!.p.map((share) => showNumber(share, 2)).join(', '),
    gradient: rows[0]!.gradient.map((value) => showNumber(value, 3)).join(', '),
    second: rows[1]!.gradient.map((value) => showNumber(value, 3)).join(', '),
    loss: four(loss),
  };
  return (
    <FigureFrame width={368} height={212} label={t('label', numbers)} caption={t('caption')}>
      {rows.map((_, panel) => (
        <Panel key={panel} panel={panel} name={t('gradient')} />
      ))}
      <text x={184} y={206} textAnchor="middle" className="fill-accent font-mono font-semibold">
        {`L = (${terms.join(' + ')}) / ${rows.length} = ${four(loss)}`}
      </text>
    </FigureFrame>
  );
}

function Panel({ panel, name }: { panel: number; name: string }) {
  const { p, surprise, gradient } = rows[panel]!;
  const label = labelledRows.labels[panel]!;
  return (
    <g transform={`translate(${left(panel)} 0)`}>
      <text x={0} y={13} className="fill-ink font-mono">
        {`z = [${labelledRows.logits[panel]!.join(', ')}]`}
      </text>
      {p.map((share, at) => {
        const x = 2 + at * bar.pitch;
        const top = floor - share * bar.full;
        const isTrue = at === label;
        return (
          <g key={at} textAnchor="middle" className="font-mono">
            {isTrue && (
              <rect
                x={x}
                y={floor - bar.full}
                width={bar.width}
                height={bar.full}
                strokeDasharray="3 3"
                className="fill-none stroke-accent"
              />
            )}
            <rect
              x={x}
              y={top}
              width={bar.width}
              height={share * bar.full}
              className={isTrue ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
            />
            <text x={x + bar.width / 2} y={top - 5} className="fill-ink">
              {showNumber(share, 2)}
            </text>
            <text
              x={x + bar.width / 2}
              y={floor + 17}
              className={isTrue ? 'fill-accent font-semibold' : 'fill-muted'}
            >
              {showNumber(gradient[at]!, 3)}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={158} y1={floor} y2={floor} className="stroke-line-strong" />
      <PartName x={0} y={floor + 36}>
        {name}
      </PartName>
      <text x={158} y={floor + 36} textAnchor="end" className="fill-ink font-mono text-[11px]">
        {`−log p = ${four(surprise)}`}
      </text>
    </g>
  );
}
