import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';
import { ValueBox } from './value-box.tsx';
import { lstmLayer, lstmStates } from './worked-sequences.ts';

const states = lstmStates();
const four = (value: number): string => showNumber(value, 4);
const centre = (at: number): number => 96 + at * 122;
const rails = { c: 74, h: 98 };

/** The same cell at two steps: both states go on, and every hidden state is an output. */
export function LstmLayerSteps() {
  const t = useTranslations('figures.lstm-layer-steps');
  const numbers = {
    x: lstmLayer.x.join(', '),
    c: states.map(({ c }) => four(c)).join(', '),
    h: states.map(({ h }) => four(h)).join(', '),
  };
  return (
    <FigureFrame width={368} height={172} label={t('label', numbers)} caption={t('caption')}>
      <MathName x={0} y={rails.c + 4} name="c" rest=" = 0" />
      <MathName x={0} y={rails.h + 4} name="h" rest=" = 0" />
      {states.map(({ c, h }, at) => {
        const x = centre(at);
        const start = at === 0 ? 42 : centre(at - 1) + 30;
        const end = at === states.length - 1 ? 340 : centre(at + 1) - 30;
        return (
          <g key={at}>
            {at === 0 && <Arrow from={[start, rails.c]} to={[x - 30, rails.c]} tone="accent" />}
            {at === 0 && <Arrow from={[start, rails.h]} to={[x - 30, rails.h]} />}
            <Arrow from={[x + 30, rails.c]} to={[end, rails.c]} tone="accent" />
            <Arrow from={[x + 30, rails.h]} to={[end, rails.h]} />
            <text
              x={(x + 28 + end) / 2}
              y={rails.c - 8}
              textAnchor="middle"
              className="fill-accent font-mono"
            >
              {four(c)}
            </text>
            <text x={(x + 28 + end) / 2} y={rails.h + 18} textAnchor="middle" className="fill-ink font-mono">
              {four(h)}
            </text>
            <Arrow from={[x, 144]} to={[x, 112]} />
            <Arrow from={[x, 60]} to={[x, 30]} />
            <ValueBox x={x} y={86} width={60} height={52} text="LSTM" note={`t = ${at}`} isMarked />
            <MathName
              x={x}
              y={162}
              textAnchor="middle"
              name="x"
              index={String(at)}
              rest={` = ${showNumber(lstmLayer.x[at]!, 1)}`}
            />
            <MathName x={x} y={20} textAnchor="middle" name="h" index={String(at)} rest={` = ${four(h)}`} />
          </g>
        );
      })}
      <MathName x={348} y={rails.c + 4} className="fill-accent" name="c" />
      <MathName x={348} y={rails.h + 4} name="h" />
    </FigureFrame>
  );
}
