import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { FigureTitle } from './figure-text.tsx';
import { showNumber } from './show-number.ts';
import { ValueBox } from './value-box.tsx';
import { encoded, encoderOrders } from './worked-attention.ts';

type Order = 'post' | 'pre';

const orders = encoderOrders();
const show = (values: number[]): string =>
  values.map((value) => showNumber(value, value % 1 === 0 ? 0 : 2)).join('  ');
/** The residual path, and the branch beside it. */
const trunk = 118;
const branch = 44;
const part = 138;

/** Post-norm puts its norms on the residual path, pre-norm in the branches: its path is unbroken. */
export function ResidualPaths() {
  const t = useTranslations('figures.residual-paths');
  const numbers = { x: encoded.x.join(', '), post: show(orders.post.out).replaceAll('  ', ', ') };
  return (
    <FigureFrame width={368} height={346} label={t('label', numbers)} caption={t('caption')}>
      <Column x={0} order="post" title={t('post')} />
      <Column x={192} order="pre" title={t('pre')} />
    </FigureFrame>
  );
}

function Column({ x, order, title }: { x: number; order: Order; title: string }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <FigureTitle x={0} y={13}>
        {title}
      </FigureTitle>
      <Values y={40} values={encoded.x} />
      <Part y={46} order={order} name="A" norm="LN₁" />
      <Values y={46 + part} values={orders[order].middle} />
      <Part y={52 + part} order={order} name="F" norm="LN₂" />
      <Values y={52 + 2 * part + 6} values={orders[order].out} isMarked />
    </g>
  );
}

/** Attention or the feed-forward part with its residual and its norm. */
function Part({ y, order, name, norm }: { y: number; order: Order; name: string; norm: string }) {
  const isPost = order === 'post';
  const sum = y + (isPost ? 66 : 98);
  const inner = y + (isPost ? 40 : 66);
  return (
    <g>
      <path
        d={`M${trunk} ${y + 12}H${branch}V${isPost ? inner - 12 : y + 22}`}
        className="fill-none stroke-muted"
      />
      <path d={`M${branch} ${inner + 12}V${sum}`} className="fill-none stroke-muted" />
      <Arrow from={[branch, sum]} to={[trunk - 11, sum]} />
      <Arrow from={[trunk, y]} to={[trunk, sum - 11]} tone="accent" />
      <Arrow from={[trunk, sum + 10]} to={[trunk, y + (isPost ? 82 : part - 20)]} tone="accent" />
      {isPost ? (
        <Arrow from={[trunk, y + 108]} to={[trunk, y + part - 20]} tone="accent" />
      ) : (
        <Arrow from={[branch, y + 44]} to={[branch, inner - 13]} />
      )}
      <ValueBox x={branch} y={inner} width={64} height={24} text={name} />
      <ValueBox
        x={isPost ? trunk : branch}
        y={y + (isPost ? 95 : 32)}
        width={64}
        height={24}
        text={norm}
        isMarked
      />
      <circle cx={trunk} cy={sum} r="10" className="fill-surface stroke-ink" />
      <text x={trunk} y={sum} textAnchor="middle" dominantBaseline="central" className="fill-ink text-[15px]">
        +
      </text>
    </g>
  );
}

function Values({ y, values, isMarked = false }: { y: number; values: number[]; isMarked?: boolean }) {
  return (
    <text
      x={trunk}
      y={y}
      textAnchor="middle"
      className={
        isMarked ? 'fill-accent font-mono text-[11px] font-semibold' : 'fill-ink font-mono text-[11px]'
      }
    >
      {show(values)}
    </text>
  );
}
