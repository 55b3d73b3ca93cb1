import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';

type Stage = 'rules' | 'features' | 'firstLayers' | 'laterLayers' | 'mapping';

/** Stages between input and output, and whether they are learned from data. */
interface Pipeline {
  name: 'written' | 'classical' | 'deep';
  stages: { stage: Stage; isLearned: boolean }[];
}

const written = (stage: Stage) => ({ stage, isLearned: false });
const learned = (stage: Stage) => ({ stage, isLearned: true });

const pipelines: Pipeline[] = [
  { name: 'written', stages: [written('rules')] },
  { name: 'classical', stages: [written('features'), learned('mapping')] },
  { name: 'deep', stages: [learned('firstLayers'), learned('laterLayers'), learned('mapping')] },
];

const row = 66;
const top = 22;
const from = 8;
const to = 360;
const gap = 16;
const boxHeight = 30;
const middle = boxHeight / 2;

/** Three ways from an input to an answer, and which of their stages people write and which are learned. */
export function WhoMakesFeatures() {
  const t = useTranslations('figures.who-makes-features');
  const bottom = top + row * pipelines.length;
  return (
    <FigureFrame width={368} height={bottom + 8} label={t('label')} caption={t('caption')}>
      {pipelines.map(({ name, stages }, at) => (
        <g key={name} transform={`translate(0 ${top + row * at})`}>
          <text x={0} y={-8} className="fill-muted">
            {t(name)}
          </text>
          <line x1={from} x2={to} y1={middle} y2={middle} className="stroke-line-strong" />
          <path d={`M${to - 5} ${middle - 4}l6 4l-6 4`} className="fill-none stroke-line-strong" />
          {stages.map(({ stage, isLearned }, step) => (
            <StageBox
              key={stage}
              text={t(stage)}
              isLearned={isLearned}
              place={{ step, count: stages.length }}
            />
          ))}
        </g>
      ))}
      <g transform={`translate(0 ${bottom - 8})`} className="fill-muted">
        <Box x={0.5} y={-8} width={16} height={11} isLearned />
        <text x={24} y={2}>
          {t('learned')}
        </text>
        <Box x={150.5} y={-8} width={16} height={11} isLearned={false} />
        <text x={174} y={2}>
          {t('byHand')}
        </text>
      </g>
    </FigureFrame>
  );
}

interface StageBoxProps {
  text: string;
  isLearned: boolean;
  place: { step: number; count: number };
}

function StageBox({ text, isLearned, place: { step, count } }: StageBoxProps) {
  const width = (to - from - gap * (count + 1)) / count;
  const x = from + gap + step * (width + gap);
  return (
    <g>
      <Box x={x} y={0} width={width} height={boxHeight} isLearned={isLearned} />
      <text x={x + width / 2} y={middle} textAnchor="middle" dominantBaseline="central" className="fill-ink">
        {text}
      </text>
    </g>
  );
}

interface BoxProps {
  x: number;
  y: number;
  width: number;
  height: number;
  isLearned: boolean;
}

function Box({ isLearned, ...extent }: BoxProps) {
  return (
    <rect
      {...extent}
      rx={3}
      strokeDasharray={isLearned ? undefined : '4 3'}
      className={isLearned ? 'fill-accent-soft stroke-accent' : 'fill-paper stroke-line-strong'}
    />
  );
}
