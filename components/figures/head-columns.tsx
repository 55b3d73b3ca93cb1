import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName, Sign } from './figure-text.tsx';
import { MathName } from './math-name.tsx';
import { NumberGrid } from './number-grid.tsx';
import { showNumber } from './show-number.ts';
import { attendOnce, oneHead } from './worked-attention.ts';

const { weights, out } = attendOnce();
const three = (value: number): string => showNumber(value, 3);
const heads = 2;
const width = 4;
const cell = { width: 25, height: 26 };
const columns = Array.from({ length: width }, (_, at) => at);
const sources = ['Q', 'K', 'V'] as const;
const sourceX = (at: number): number => 1 + at * 133;
const headX = (head: number): number => 92 + head * 184;
const isFirst = (column: number): boolean => column < width / heads;
const joinedX = 134;

/** The columns of Q, K and V go to the head that owns them; below, the one head of the worked example. */
export function HeadColumns() {
  const t = useTranslations('figures.head-columns');
  const numbers = {
    first: weights[0]!.join(', '),
    second: weights[1]!.map(three).join(', '),
    out: out.map(three).join(', '),
  };
  return (
    <FigureFrame width={368} height={306} label={t('label', numbers)} caption={t('caption')}>
      {sources.map((name, at) => (
        <Strip key={name} x={sourceX(at)} y={20} name={name} />
      ))}
      {sources.flatMap((name, at) =>
        [1, 0].map((head) => (
          <Arrow
            key={`${name}${head}`}
            from={[sourceX(at) + (head + 0.5) * 2 * cell.width, 48]}
            to={[headX(head) + (at - 1) * 40, 82]}
            tone={head === 0 ? 'accent' : 'muted'}
          />
        )),
      )}
      {[0, 1].map((head) => (
        <Head key={head} head={head} name={t('head', { head })} />
      ))}
      <Strip x={joinedX} y={150} name="A" />
      <Arrow from={[joinedX + 106, 163]} to={[joinedX + 128, 163]} />
      <text x={joinedX + 136} y={167} className="fill-ink">
        · Wₒ + bₒ = y
      </text>
      <line x1={0} x2={368} y1={196} y2={196} className="stroke-line" />
      <Example name={t('example')} />
    </FigureFrame>
  );
}

/** Column by column with its number; those of head 0 are tinted. */
function Strip({ x, y, name }: { x: number; y: number; name: string }) {
  return (
    <g>
      <MathName x={x - (name === 'A' ? 16 : 0)} y={name === 'A' ? y + 18 : y - 6} name={name} />
      <NumberGrid
        x={x}
        y={y}
        cell={cell}
        rows={[columns.map(String)]}
        isMarked={(_, column) => isFirst(column)}
      />
    </g>
  );
}

function Head({ head, name }: { head: number; name: string }) {
  const x = headX(head);
  const index = '₀₁'[head];
  return (
    <g>
      <rect
        x={x - 84}
        y={84}
        width={168}
        height={36}
        rx="3"
        className={head === 0 ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
      />
      <text x={x} y={99} textAnchor="middle" className="fill-ink">
        {`softmax(Q${index}K${index}ᵀ / √2) V${index}`}
      </text>
      <text x={x} y={114} textAnchor="middle" className="fill-muted text-[11px]">
        {name}
      </text>
      <Arrow
        from={[x, 121]}
        to={[joinedX + (head * 2 + 1) * cell.width, 148]}
        tone={head === 0 ? 'accent' : 'muted'}
      />
    </g>
  );
}

function Example({ name }: { name: string }) {
  const wide = { width: 58, height: 26 };
  const top = 240;
  return (
    <g>
      <PartName x={0} y={216}>
        {name}
      </PartName>
      <PartName x={0} y={234}>
        softmax(q kᵀ)
      </PartName>
      <PartName x={166} y={234}>
        v
      </PartName>
      <PartName x={232} y={234}>
        y
      </PartName>
      <NumberGrid
        x={1}
        y={top}
        cell={wide}
        rows={weights.map((row) => row.map(three))}
        isMarked={(row) => row === 1}
      />
      <Sign x={142} y={top + 26}>
        ×
      </Sign>
      <NumberGrid
        x={166}
        y={top}
        cell={{ width: 32, height: 26 }}
        rows={oneHead.map((value) => [String(value)])}
      />
      <Sign x={216} y={top + 26}>
        =
      </Sign>
      <NumberGrid
        x={232}
        y={top}
        cell={wide}
        rows={out.map((value) => [three(value)])}
        isMarked={(row) => row === 1}
      />
    </g>
  );
}
